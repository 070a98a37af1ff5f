import { Link } from '@tanstack/react-router';
import { DayText, NearText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Facts } from '../../../web/Record.js';
import type { ObligationRecord } from '../contract.record.js';
import { itemNumbers } from '../rules/naming.js';
import { dutyRecordWords } from './word-lists.js';
import { webWords } from '../../../web/word-lists.js';

/** Who owes what to whom, the day as written and what became of it, with the calendar it rests on. */
export function DutyFacts({ duty }: { readonly duty: ObligationRecord }) {
  const words = useWords(dutyRecordWords);
  const { fact } = words;
  const { year } = duty.programme;
  const isOwed = duty.state === 'open' || duty.state === 'not-due';
  return (
    <Facts
      facts={[
        { label: fact.owedBy, value: <Owing duty={duty} /> },
        { label: fact.owedTo, value: duty.owedTo ?? <span className="m">{words.nobodyTold}</span> },
        { label: fact.items, value: <Items duty={duty} /> },
        { label: fact.metBy, value: words.metBy[duty.metBy] },
        { label: fact.written, value: <DayText on={duty.writtenDue} inYear={year} full /> },
        {
          label: fact.reminder,
          value: <DayText on={duty.reminder} inYear={year} full />,
          note: words.reminderNote,
        },
        {
          label: fact.due,
          value: <DayText on={duty.due} inYear={year} full />,
          note: (
            <>
              {isOwed && <NearText on={duty.due} />} {duty.provisional && words.provisional}
            </>
          ),
        },
        { label: fact.roll, value: words.roll[duty.roll], note: words.calendar(duty.calendarVersion) },
      ]}
    />
  );
}

function Owing({ duty: { unitId, owedBy } }: { readonly duty: ObligationRecord }) {
  return unitId === null ? (
    <span lang="zh-CN">{owedBy}</span>
  ) : (
    <Link to="/units/$unitId" params={{ unitId }} lang="zh-CN">
      {owedBy}
    </Link>
  );
}

function Items({ duty: { tasks } }: { readonly duty: ObligationRecord }) {
  const words = useWords(dutyRecordWords);
  const { comma } = useWords(webWords);
  if (tasks.length === 0) return words.wholeProgramme;
  return tasks.map((task, place) => (
    <span key={task.id}>
      {place > 0 && comma}
      <Link to="/tasks/$taskId" params={{ taskId: task.id }}>
        {words.item(itemNumbers([task])[0] ?? '')}
      </Link>
    </span>
  ));
}
