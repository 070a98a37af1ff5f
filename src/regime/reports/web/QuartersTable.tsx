import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { sorting } from '../../../web/sorting.js';
import { type Column, Table } from '../../../web/Table.js';
import { rowName } from '../../notices/rules/row-name.js';
import { obligationWords } from '../../obligations/word-lists.js';
import type { QuarterBoard, QuarterCellView, QuarterRow } from '../contract.quarters.js';
import { quarterBoardWords } from './word-lists.js';

interface QuartersTableProps {
  readonly rows: readonly QuarterRow[];
  readonly all: number;
  readonly periods: QuarterBoard['periods'];
  readonly year: number;
}

/** The items, a row each, with a column for every quarter; each cell leads to the filing. */
export function QuartersTable({ rows, all, periods, year }: QuartersTableProps) {
  const words = useWords(quarterBoardWords);
  const { period: nameOf } = useWords(obligationWords);
  const search = useSearch({ from: '/shell/programmes/$programmeId/reports/quarters' });
  const navigate = useNavigate({ from: '/programmes/$programmeId/reports/quarters' });
  const sortBy = sorting(search, 'seq', (change) => void navigate({ search: { ...search, ...change }, replace: true }));
  return (
    <Table<QuarterRow>
      caption={words.caption(rows.length, all)}
      rows={rows}
      keyOf={({ id }) => id}
      cardIndex={(row) => words.card(rowName(row))}
      columns={[
        {
          ...{ key: 'seq', heading: words.column.seq, index: true, width: 'w-number', sort: sortBy('seq') },
          cell: rowName,
        },
        {
          ...{ key: 'title', heading: words.column.title, names: true, sort: sortBy('title') },
          cell: ({ id, title }) => (
            <Link className="plain" to="/tasks/$taskId" params={{ taskId: id }} lang="zh-CN">
              {title}
            </Link>
          ),
        },
        {
          ...{ key: 'lead', heading: words.column.lead, width: 'w-unit', sort: sortBy('lead') },
          cell: ({ lead }) => <span lang="zh-CN">{lead.name}</span>,
        },
        ...periods.map(({ name, writtenOn }, at): Column<QuarterRow> => ({
          ...{ key: name, heading: nameOf(name), width: 'w-state' },
          cell: (row) => (
            <Cell cell={row.cells[at] ?? null} of={{ number: rowName(row), quarter: nameOf(name), writtenOn, year }} />
          ),
        })),
      ]}
    />
  );
}

interface CellProps {
  readonly cell: QuarterCellView | null;
  readonly of: {
    readonly number: string;
    readonly quarter: string;
    readonly writtenOn: string;
    readonly year: number;
  };
}

/** A shape and a word; what is missing stands out as a light does that is red for it. */
function Cell({ cell, of }: CellProps) {
  const words = useWords(quarterBoardWords);
  if (!cell) return <span className="sub">{words.notOwed}</span>;
  const { standing, obligationId, on, late, counts } = cell;
  const word = words.standing[standing];
  return (
    <>
      <Link
        className={standing === 'missing' ? 'light light-severe' : `standing standing-${standing}`}
        to="/obligations/$obligationId/report"
        params={{ obligationId }}
        aria-label={words.cellOf(of.number, of.quarter, word)}
      >
        {word}
      </Link>
      <span className="sub">
        {on === null ? (
          <>
            {words.due} <DayText on={of.writtenOn} inYear={of.year} />
          </>
        ) : (
          <>
            <DayText on={on} inYear={of.year} /> {late === true ? <b>{words.late}</b> : words.onTime}
            {late === true && counts === false && words.notCounted}
          </>
        )}
      </span>
    </>
  );
}
