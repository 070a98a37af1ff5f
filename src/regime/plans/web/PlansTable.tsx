import { Link } from '@tanstack/react-router';
import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Table } from '../../../web/Table.js';
import { rowName } from '../../notices/rules/row-name.js';
import type { PlanLine } from '../contract.board.js';
import { planBoardWords } from './board-word-lists.js';

interface TableProps {
  readonly lines: readonly PlanLine[];
  readonly year: number;
}

/** A line an item: its plan, what the units said of it, its three days, and who is waited for. */
export function PlansTable({ lines, year }: TableProps) {
  const words = useWords(planBoardWords);
  const { column } = words;
  const dayOr = (on: string | null) => (on === null ? <span className="m">—</span> : <DayText on={on} inYear={year} />);
  return (
    <Table<PlanLine>
      caption={words.caption}
      hideCaption
      rows={lines}
      keyOf={({ task }) => task.id}
      cardIndex={({ task }) => words.itemNumber(rowName(task))}
      columns={[
        { key: 'seq', heading: '#', index: true, cell: ({ task }) => rowName(task) },
        {
          key: 'item',
          heading: column.item,
          names: true,
          cell: ({ task, leadUnit }) => (
            <>
              <Link to="/tasks/$taskId/plan" params={{ taskId: task.id }} lang="zh-CN">
                {task.title}
              </Link>
              <span className="sub" lang="zh-CN">
                {leadUnit}
              </span>
            </>
          ),
        },
        { key: 'state', heading: column.state, cell: (line) => <StateText line={line} /> },
        { key: 'countersigns', heading: column.countersigns, cell: (line) => <Answers line={line} /> },
        { key: 'drawnUp', heading: column.drawnUp, cell: (line) => <DrawnUp line={line} year={year} /> },
        { key: 'submitted', heading: column.submitted, cell: ({ submittedOn }) => dayOr(submittedOn) },
        { key: 'approved', heading: column.approved, cell: ({ approvedOn }) => dayOr(approvedOn) },
        {
          key: 'awaits',
          heading: column.awaits,
          cell: ({ awaits }) =>
            awaits.length === 0 ? <span className="m">{words.nobody}</span> : awaits.map(words.awaited).join(words.and),
        },
      ]}
    />
  );
}

function StateText({ line: { state, edition, approvedEdition } }: { readonly line: PlanLine }) {
  const words = useWords(planBoardWords);
  return (
    <>
      {words.standing(state)}
      {edition !== null && (
        <span className="sub">
          {words.edition(edition)}
          {approvedEdition !== null && approvedEdition !== edition && `　${words.holds(approvedEdition)}`}
        </span>
      )}
    </>
  );
}

const ORDER = ['objected', 'silent', 'waiting', 'agreed'] as const;

/** How many answered how; whoever did not agree is named. */
function Answers({ line: { countersigns, responsibleUnits } }: { readonly line: PlanLine }) {
  const words = useWords(planBoardWords);
  if (countersigns.length === 0)
    return <span className="m">{responsibleUnits.length === 0 ? words.noUnits : words.nobodyAsked}</span>;
  const tallies = ORDER.map(
    (standing) => [standing, countersigns.filter((each) => each.standing === standing)] as const,
  );
  return (
    <>
      {tallies.flatMap(([standing, those]) =>
        those.length === 0
          ? []
          : [
              <div key={standing}>
                {words.tally(standing, those.length)}
                {standing !== 'agreed' && (
                  <span className="sub" lang="zh-CN">
                    {those.map(({ unit }) => unit).join('、')}
                  </span>
                )}
              </div>,
            ],
      )}
    </>
  );
}

function DrawnUp({ line: { drawnUp }, year }: { readonly line: PlanLine; readonly year: number }) {
  const words = useWords(planBoardWords);
  if (drawnUp === null) return <span className="m">{words.notAsked}</span>;
  return (
    <>
      <Link to="/obligations/$obligationId" params={{ obligationId: drawnUp.obligationId }}>
        <DayText on={drawnUp.on ?? drawnUp.due} inYear={year} />
      </Link>{' '}
      {drawnUp.on === null ? words.due : words.drawnUp}
      {drawnUp.daysLate > 0 && <span className="sub">{words.late(drawnUp.daysLate)}</span>}
    </>
  );
}
