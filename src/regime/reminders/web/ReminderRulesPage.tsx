import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { settingsChosen } from '../../../kernel/settings.js';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useCommand, useRead } from '../../../web/api.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { faultAt, type Problem } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Section } from '../../../web/Record.js';
import { changeReminderRules, readReminderRules } from '../endpoints.settings.js';
import { type ReminderRules, reminderSettings } from '../rules/settings.js';
import { type Stage, stages } from '../rules/stages.js';
import { RulesPreview } from './RulesPreview.js';
import { ruleWords } from './word-lists.js';

/** When are people reminded, and who? Said by the gov office. */
export function ReminderRulesPage() {
  const words = useWords(ruleWords);
  const settings = useRead(readReminderRules, {}, {});
  return (
    <Loaded query={settings} page>
      {({ values, can }) => (
        <>
          <AnswerLine question={words.question} answer={<p>{words.answer}</p>} />
          <RulesForm
            kept={settingsChosen(reminderSettings, values)}
            mayChange={can.includes('reminders-settings.change')}
          />
        </>
      )}
    </Loaded>
  );
}

interface RulesFormProps {
  readonly kept: ReminderRules;
  readonly mayChange: boolean;
}

/** Only what was changed is sent, so that two who change different rules do not undo each other's. */
function RulesForm({ kept, mayChange }: RulesFormProps) {
  const words = useWords(ruleWords);
  const change = useCommand(changeReminderRules, {});
  const [typed, setTyped] = useState(kept);
  const problem = change.error?.problem;
  const set = (some: Partial<ReminderRules>): void => setTyped({ ...typed, ...some });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const changed = Object.entries(typed).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(kept[name as keyof ReminderRules]),
    );
    change.mutate({ body: Object.fromEntries(changed) });
  };
  return (
    <form className="sheet" onSubmit={submit} noValidate>
      {problem && <ProblemNotice problem={problem} />}
      <Section id="stages" title={words.stages} note={words.stagesNote}>
        {stages.map((stage) => (
          <StageFields key={stage} {...{ stage, typed, set, problem }} />
        ))}
      </Section>
      <Section id="hours" title={words.hours}>
        <Check
          label={words.workingDaysOnly}
          note={words.workingDaysNote}
          checked={typed.workingDaysOnly}
          set={(workingDaysOnly) => set({ workingDaysOnly })}
        />
        <div className="pair">
          {(['digestAt', 'from', 'until'] as const).map((name) => (
            <Field
              key={name}
              path={name}
              label={words[name]}
              hint={words.usually(reminderSettings.settings[name].usual)}
              fault={faultAt(problem, name)}
            >
              {(control) => (
                <select {...control} value={typed[name]} onChange={({ target }) => set({ [name]: target.value })}>
                  {reminderSettings.settings[name].of.map((time) => (
                    <option key={time}>{time}</option>
                  ))}
                </select>
              )}
            </Field>
          ))}
        </div>
      </Section>
      <RulesPreview rules={typed} />
      {mayChange && (
        <div className="row-acts">
          <Button type="primary" htmlType="submit" disabled={change.isPending}>
            {words.save}
          </Button>
          <span role="status">{change.isSuccess ? words.saved : ''}</span>
        </div>
      )}
    </form>
  );
}

const DAYS = {
  ahead: 'aheadDays',
  tomorrow: 'tomorrowDays',
  late: 'lateWorkingDays',
  escalated: 'escalatedWorkingDays',
} as const;

interface StageFieldsProps {
  readonly stage: Stage;
  readonly typed: ReminderRules;
  readonly set: (some: Partial<ReminderRules>) => void;
  readonly problem: Problem | undefined;
}

/** One stage: on which day, whether it is sent, and who hears of it beside the liaison. */
function StageFields({ stage, typed, set, problem }: StageFieldsProps) {
  const words = useWords(ruleWords);
  /** The stages of a group with this one among them or not, in their own order. */
  const withStage = (group: readonly string[], among: boolean): readonly string[] =>
    stages.filter((each) => (each === stage ? among : group.includes(each)));
  return (
    <fieldset>
      <legend>{words.stage[stage]}</legend>
      <p className="hint">{stage === 'escalated' ? words.office : words.liaison}</p>
      <div className="pair">
        {stage !== 'today' && (
          <Days
            name={DAYS[stage]}
            label={words.days[stage]}
            value={typed[DAYS[stage]]}
            fault={faultAt(problem, DAYS[stage])}
            set={(days) => set({ [DAYS[stage]]: days })}
          />
        )}
        <div>
          <Check
            label={words.send}
            checked={typed.stages.includes(stage)}
            set={(sent) => set({ stages: withStage(typed.stages, sent) })}
          />
          {stage !== 'escalated' && (
            <>
              <Check
                label={words.deputyHead}
                checked={typed.deputyHeadStages.includes(stage)}
                set={(told) => set({ deputyHeadStages: withStage(typed.deputyHeadStages, told) })}
              />
              <Check
                label={words.head}
                checked={typed.headStages.includes(stage)}
                set={(told) => set({ headStages: withStage(typed.headStages, told) })}
              />
            </>
          )}
        </div>
      </div>
    </fieldset>
  );
}

interface DaysProps {
  readonly name: (typeof DAYS)[keyof typeof DAYS];
  readonly label: string;
  readonly value: number;
  readonly fault: string | undefined;
  readonly set: (days: number) => void;
}

function Days({ name, label, value, fault, set }: DaysProps) {
  const words = useWords(ruleWords);
  const { usual, least, most } = reminderSettings.settings[name];
  return (
    <Field path={name} label={label} hint={words.between(usual, least, most)} fault={fault}>
      {(control) => (
        <Input
          {...control}
          type="number"
          min={least}
          max={most}
          value={value}
          onChange={({ target }) => set(Number(target.value))}
        />
      )}
    </Field>
  );
}

interface CheckProps {
  readonly label: string;
  readonly note?: string;
  readonly checked: boolean;
  readonly set: (checked: boolean) => void;
}

function Check({ label, note, checked, set }: CheckProps) {
  return (
    <label className="opt">
      <input type="checkbox" checked={checked} onChange={({ target }) => set(target.checked)} />
      <span>
        {label}
        {note !== undefined && <span className="sub">{note}</span>}
      </span>
    </label>
  );
}
