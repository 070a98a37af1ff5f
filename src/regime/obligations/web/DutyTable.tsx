import { Link } from '@tanstack/react-router';
import { DayText, NearText } from '../../../web/DayText.js';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Table } from '../../../web/Table.js';
import type { ObligationView } from '../contract.js';
import { itemNumbers } from '../rules/naming.js';
import { DutyText } from './DutyText.js';
import { dutyPageWords } from './word-lists.js';

interface DutyTableProps {
  readonly duties: readonly ObligationView[];
  readonly year: number;
  readonly programmeId: string;
}

/** What is owed, with the day as written and the last day that is not late in two columns. */
export function DutyTable({ duties, year, programmeId }: DutyTableProps) {
  const words = useWords(dutyPageWords);
  if (duties.length === 0) return <Empty why={words.none} />;
  return (
    <Table<ObligationView>
      caption={words.caption(duties.length)}
      rows={duties}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'what',
          heading: words.what,
          names: true,
          cell: (duty) => (
            <>
              <Link to="/obligations/$obligationId" params={{ obligationId: duty.id }}>
                <DutyText duty={duty} />
              </Link>
              <Basis duty={duty} />
            </>
          ),
        },
        {
          key: 'by',
          heading: words.owedBy,
          width: 'w-by',
          cell: ({ owedBy, tasks }) => (
            <>
              <Link to="/programmes/$programmeId/days" params={{ programmeId }} search={{ unit: owedBy }} lang="zh-CN">
                {owedBy}
              </Link>
              <span className="sub">
                {tasks.length === 0 ? words.wholeProgramme : words.concerns(itemNumbers(tasks))}
              </span>
            </>
          ),
        },
        {
          key: 'written',
          heading: words.written,
          width: 'w-due',
          cell: ({ writtenDue }) => <DayText on={writtenDue} inYear={year} />,
        },
        {
          key: 'due',
          heading: words.due,
          width: 'w-last',
          cell: ({ due, provisional }) => (
            <>
              <DayText on={due} inYear={year} full />
              {provisional && <span className="sub">{words.provisional}</span>}
            </>
          ),
        },
        { key: 'state', heading: words.state, width: 'w-due', cell: (duty) => <DutyState duty={duty} year={year} /> },
      ]}
    />
  );
}

/** The clause it rests on stands at hand, not in the way. */
function Basis({ duty: { clause, rule } }: { readonly duty: ObligationView }) {
  const words = useWords(dutyPageWords);
  return (
    <details className="basis">
      <summary>{words.basis}</summary>
      {clause === null ? words.ownSetting : <q lang="zh-CN">{clause}</q>} <span className="nb">{rule}</span>
    </details>
  );
}

function DutyState({ duty, year }: { readonly duty: ObligationView; readonly year: number }) {
  const words = useWords(dutyPageWords);
  const { state, overdue, due, metOn, metLate } = duty;
  const isOpen = state === 'open' || state === 'not-due';
  return (
    <>
      <span className={overdue ? 'key' : undefined}>{overdue ? words.overdue : words.stateOf[state]}</span>
      <span className="sub">
        {isOpen && <NearText on={due} />}
        {metOn !== null && <DayText on={metOn} inYear={year} />} {metLate === true && words.late}
      </span>
    </>
  );
}
