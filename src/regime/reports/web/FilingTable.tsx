import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCommand } from '../../../web/api.js';
import { DayText, NearText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { sorting } from '../../../web/sorting.js';
import { Table } from '../../../web/Table.js';
import { webWords } from '../../../web/word-lists.js';
import { rowName } from '../../notices/rules/row-name.js';
import { useIsOffice } from '../../staffing/web/use-office.js';
import type { FilingRow } from '../contract.js';
import { acceptReport } from '../endpoints.js';
import { reportBoardWords, reportPageWords } from './word-lists.js';

interface OfRow {
  readonly row: FilingRow;
  readonly year: number;
}

interface FilingTableProps {
  readonly rows: readonly FilingRow[];
  /** How many there are in the quarter. */
  readonly all: number;
  readonly year: number;
}

/** Each unit with the state of its filing and of every item in it. */
export function FilingTable({ rows, all, year }: FilingTableProps) {
  const words = useWords(reportBoardWords);
  const isOffice = useIsOffice();
  const { column } = words;
  const search = useSearch({ from: '/shell/programmes/$programmeId/reports' });
  const navigate = useNavigate({ from: '/programmes/$programmeId/reports' });
  const sortBy = sorting(
    search,
    'state',
    (change) => void navigate({ search: { ...search, ...change }, replace: true }),
  );
  return (
    <Table<FilingRow>
      caption={words.caption(rows.length, all)}
      rows={rows}
      keyOf={({ obligationId }) => obligationId}
      columns={[
        {
          key: 'unit',
          heading: column.unit,
          names: true,
          sort: sortBy('unit'),
          cell: ({ obligationId, unit }) => (
            <Link to="/obligations/$obligationId/report" params={{ obligationId }} lang="zh-CN">
              {unit.name}
            </Link>
          ),
        },
        { key: 'state', heading: column.state, sort: sortBy('state'), cell: (row) => <State row={row} /> },
        { key: 'items', heading: column.items, cell: (row) => <Items row={row} /> },
        { key: 'due', heading: column.due, sort: sortBy('due'), cell: (row) => <Due row={row} year={year} /> },
        { key: 'came', heading: column.came, sort: sortBy('came'), cell: (row) => <Came row={row} year={year} /> },
        ...(isOffice ? [{ key: 'act', heading: column.act, cell: (row: FilingRow) => <AcceptAll row={row} /> }] : []),
      ]}
    />
  );
}

function State({ row: { state, overdue } }: { readonly row: FilingRow }) {
  const words = useWords(reportBoardWords);
  if (overdue) return <span className="light light-severe">{words.overdue}</span>;
  return <span className={state === 'missing' || state === 'returned' ? 'key' : undefined}>{words.state[state]}</span>;
}

function Items({ row: { sections } }: { readonly row: FilingRow }) {
  const words = useWords(reportBoardWords);
  const { state: states } = useWords(reportPageWords);
  const { light: lights } = useWords(webWords);
  return sections.map(({ taskId, item, state, edition, light }) => (
    <span className="ln" key={taskId} title={item.title}>
      {words.item(rowName(item))} {states[state]}
      {edition > 1 && `　${words.edition(edition)}`}
      {light !== null && light !== 'none' && `　${lights[light]}`}
    </span>
  ));
}

function Due({ row: { writtenOn, dueOn, metOn }, year }: OfRow) {
  const words = useWords(reportBoardWords);
  return (
    <>
      <DayText on={writtenOn} inYear={year} />
      {dueOn !== writtenOn && (
        <span className="sub">
          {words.lastDay} <DayText on={dueOn} inYear={year} />
        </span>
      )}
      {metOn === null && (
        <span className="sub">
          <NearText on={dueOn} />
        </span>
      )}
    </>
  );
}

function Came({ row: { metOn, late, counts, receivedBy }, year }: OfRow) {
  const words = useWords(reportBoardWords);
  const { channel } = useWords(reportPageWords);
  const names: Readonly<Record<string, string>> = channel;
  if (metOn === null) return '—';
  return (
    <>
      <DayText on={metOn} inYear={year} /> {late === true ? <b>{words.late}</b> : words.onTime}
      {late === true && counts !== null && ` ${words.counts(counts)}`}
      <span className="sub">{receivedBy === null ? words.here : (names[receivedBy] ?? receivedBy)}</span>
    </>
  );
}

function AcceptAll({ row: { obligationId, unit, sections } }: { readonly row: FilingRow }) {
  const words = useWords(reportBoardWords);
  const accept = useCommand(acceptReport, { obligationId });
  if (!sections.some(({ state }) => state === 'submitted')) return '—';
  return (
    <>
      {accept.error && <ProblemNotice problem={accept.error.problem} />}
      <Button
        aria-label={words.acceptOf(unit.name)}
        disabled={accept.isPending}
        onClick={() => accept.mutate({ body: {} })}
      >
        {words.acceptAll}
      </Button>
    </>
  );
}
