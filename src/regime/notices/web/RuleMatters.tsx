import { Input } from 'antd';
import { useWords } from '../../../web/language.js';
import type { MajorMattersName, UndatedDuty } from './settle.js';
import { Group, MatterLine, type MattersProps } from './Matters.js';
import { mattersOf, ROLLS, RHYTHMS } from './settle.js';
import { intakeWords } from './word-lists.js';

const FLAGS = ['siteChanges', 'finishBeyondYear'] as const satisfies readonly MajorMattersName[];

/** What is settled for the whole programme: its decision, days nobody wrote, what goes to the meeting, how often, and rolls. */
export function RuleMatters({ unsaid, settlement, onChange }: MattersProps) {
  const words = useWords(intakeWords).settle;
  const { majorMatters } = settlement;
  return (
    <>
      <Group matter="meeting">
        <Input
          aria-label={words.group.meeting}
          value={settlement.meeting ?? ''}
          onChange={({ target }) => onChange({ ...settlement, meeting: target.value === '' ? null : target.value })}
        />
      </Group>
      {mattersOf(unsaid, 'undated-duty').length > 0 && (
        <Group matter="undated-duty">
          {mattersOf(unsaid, 'undated-duty').map((duty) => (
            <UndatedLine key={duty.about} duty={duty} unsaid={unsaid} settlement={settlement} onChange={onChange} />
          ))}
        </Group>
      )}
      <Group matter="major-matters">
        <MatterLine id="over-budget" label={words.overBudget}>
          <Input
            id="over-budget"
            type="number"
            min={0}
            max={100}
            value={majorMatters.overBudgetPercent}
            onChange={({ target }) =>
              onChange({ ...settlement, majorMatters: { ...majorMatters, overBudgetPercent: Number(target.value) } })
            }
          />
        </MatterLine>
        {FLAGS.map((flag) => (
          <label className="opt" key={flag}>
            <input
              type="checkbox"
              checked={majorMatters[flag]}
              onChange={({ target }) =>
                onChange({ ...settlement, majorMatters: { ...majorMatters, [flag]: target.checked } })
              }
            />
            {words[flag]}
          </label>
        ))}
      </Group>
      {mattersOf(unsaid, 'circular-rhythm').length > 0 && (
        <Group matter="circular-rhythm">
          <select
            aria-label={words.group['circular-rhythm']}
            value={settlement.circularRhythm ?? ''}
            onChange={({ target }) =>
              onChange({ ...settlement, circularRhythm: RHYTHMS.find((each) => each === target.value) ?? null })
            }
          >
            <option value="">{words.never}</option>
            {RHYTHMS.map((rhythm) => (
              <option key={rhythm} value={rhythm}>
                {words.rhythm[rhythm]}
              </option>
            ))}
          </select>
        </Group>
      )}
      <Group matter="roll-of-days">
        {ROLLS.map((roll) => (
          <label className="opt" key={roll}>
            <input
              type="radio"
              name="roll"
              checked={settlement.rollOfDays === roll}
              onChange={() => onChange({ ...settlement, rollOfDays: roll })}
            />
            {words.roll[roll]}
          </label>
        ))}
      </Group>
    </>
  );
}

function UndatedLine({ duty, settlement, onChange }: MattersProps & { readonly duty: UndatedDuty }) {
  const words = useWords(intakeWords).settle;
  const { about, clause, proposal } = duty;
  const { undatedDuties } = settlement;
  const id = `day-${about.replace(/\W/g, '-')}`;
  return (
    <MatterLine
      id={id}
      label={
        <>
          <span lang="zh-CN">“{clause}”</span>
          {proposal && <span className="sub">{words.proposal[proposal.from]}</span>}
        </>
      }
    >
      <Input
        id={id}
        type="date"
        value={undatedDuties.find((each) => each.about === about)?.day ?? ''}
        onChange={({ target }) =>
          onChange({
            ...settlement,
            undatedDuties: undatedDuties.map((each) =>
              each.about === about ? { about, day: target.value === '' ? null : target.value } : each,
            ),
          })
        }
      />
    </MatterLine>
  );
}
