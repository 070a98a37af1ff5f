import { day, yearOf } from '../../../kernel/day.js';
import { useRead } from '../../../web/api.js';
import { useDayWords } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Section } from '../../../web/Record.js';
import { useDays } from '../../../web/today.js';
import { previewReminders } from '../endpoints.settings.js';
import type { ReminderRules } from '../rules/settings.js';
import { ruleWords } from './word-lists.js';

/** Reports of the second and the third quarter (R17): a day that is worked, and one in the middle of a holiday. */
const DUE = ['07-05', '10-05'] as const;

/** What the rules as they are typed would send of two duties of the year, before anybody saves them. */
export function RulesPreview({ rules }: { readonly rules: ReminderRules }) {
  const words = useWords(ruleWords);
  const { today } = useDays();
  if (today === null) return null;
  return (
    <Section id="preview" title={words.preview} note={words.previewNote}>
      {DUE.map((monthAndDay) => (
        <OfDuty key={monthAndDay} due={`${String(yearOf(today))}-${monthAndDay}`} rules={rules} />
      ))}
    </Section>
  );
}

function OfDuty({ due, rules }: { readonly due: string; readonly rules: ReminderRules }) {
  const words = useWords(ruleWords);
  const dayWords = useDayWords();
  const { stages, deputyHeadStages, headStages, ...plain } = rules;
  const lists = { stages: stages.join(), deputyHeadStages: deputyHeadStages.join(), headStages: headStages.join() };
  const preview = useRead(
    previewReminders,
    {},
    { ...plain, ...lists, workingDaysOnly: String(plain.workingDaysOnly), due },
    { keep: true },
  );
  const written = (on: string, full = false): string => dayWords({ on, inYear: yearOf(day(due)), full });
  return (
    <Loaded query={preview}>
      {({ reminders }) => (
        <p aria-live="polite">
          {reminders.length === 0
            ? words.nothing(written(due))
            : words.ofDuty(
                written(due),
                reminders.map(({ on, ...sent }) => words.clause({ ...sent, day: written(on, true) })),
              )}
        </p>
      )}
    </Loaded>
  );
}
