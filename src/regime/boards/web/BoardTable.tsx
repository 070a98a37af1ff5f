import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { sorting } from '../../../web/sorting.js';
import { Table } from '../../../web/Table.js';
import { WordBreaks } from '../../../web/WordBreaks.js';
import { DutyText } from '../../obligations/web/DutyText.js';
import { ItemLight } from '../../reports/web/ItemLight.js';
import type { ObligationView } from '../../obligations/contract.js';
import type { LightView } from '../../reports/contract.lights.js';
import type { TaskView } from '../../tasks/contract.js';
import type { BoardRow } from '../rules/board-rows.js';
import { Units } from './Units.js';
import { boardWords } from './word-lists.js';
import { rowName } from '../../notices/rules/row-name.js';

type Row = BoardRow<TaskView, ObligationView, LightView>;

interface BoardTableProps {
  readonly rows: readonly Row[];
  readonly all: number;
  readonly year: number;
}

/** The items, a row each; a heading sorts by its column, once more the other way. */
export function BoardTable({ rows, all, year }: BoardTableProps) {
  const words = useWords(boardWords);
  const search = useSearch({ from: '/shell/programmes/$programmeId' });
  const navigate = useNavigate({ from: '/programmes/$programmeId' });
  const sortBy = sorting(search, 'seq', (change) => void navigate({ search: { ...search, ...change }, replace: true }));
  const { column } = words;
  return (
    <Table<Row>
      caption={words.board.caption(rows.length, all)}
      rows={rows}
      keyOf={({ task }) => task.id}
      cardIndex={({ task }) => words.card(rowName(task))}
      columns={[
        {
          key: 'seq',
          heading: column.seq,
          index: true,
          width: 'w-number',
          sort: sortBy('seq'),
          cell: ({ task }) => rowName(task),
        },
        {
          key: 'title',
          heading: column.title,
          names: true,
          width: 'w-title',
          sort: sortBy('title'),
          cell: ({ task }) => (
            <Link className="plain" to="/tasks/$taskId" params={{ taskId: task.id }} lang="zh-CN">
              <WordBreaks text={task.title} />
            </Link>
          ),
        },
        {
          key: 'state',
          heading: column.state,
          width: 'w-state',
          sort: sortBy('light'),
          cell: ({ task, light }) => (
            <>
              {light && <ItemLight light={light} inYear={year} />}
              <div className={light ? 'sub' : undefined}>{words.state[task.state]}</div>
            </>
          ),
        },
        {
          key: 'lead',
          heading: column.lead,
          width: 'w-unit',
          sort: sortBy('lead'),
          cell: ({ task }) => (
            <>
              <Units names={[task.leadUnit]} unconfirmed={task.unconfirmedUnits} />
              <FirstUnits names={task.first?.leadUnit ?? ''} />
            </>
          ),
        },
        {
          key: 'responsible',
          heading: column.responsible,
          width: 'w-units',
          cell: ({ task }) => (
            <>
              <Units names={task.responsibleUnits} unconfirmed={task.unconfirmedUnits} />
              <FirstUnits names={task.first?.responsibleUnits ?? ''} />
            </>
          ),
        },
        {
          key: 'targets',
          heading: column.targets,
          width: 'w-targets',
          cell: ({ task }) => (
            <>
              {words.targetCount(task.targets.length, task.deliverables.length)}
              {task.first !== null && task.first.targets !== null && (
                <span className="sub">
                  {words.first} <span lang="zh-CN">{task.first.targets}</span>
                </span>
              )}
            </>
          ),
        },
        {
          key: 'due',
          heading: column.due,
          width: 'w-due',
          sort: sortBy('due'),
          cell: ({ task }) => (
            <>
              {task.dueOn === null ? words.noDay : <DayText on={task.dueOn} inYear={year} />}
              {task.first !== null && task.first.dueOn !== null && (
                <span className="sub">
                  {words.first} <DayText on={task.first.dueOn} inYear={year} />
                </span>
              )}
            </>
          ),
        },
        {
          key: 'next',
          heading: column.next,
          width: 'w-day',
          sort: sortBy('next'),
          cell: ({ next }) =>
            next ? (
              <>
                <DayText on={next.due} inYear={year} full />
                <span className="sub">
                  <Link to="/obligations/$obligationId" params={{ obligationId: next.id }}>
                    <DutyText duty={next} />
                  </Link>
                </span>
              </>
            ) : (
              words.none
            ),
        },
      ]}
    />
  );
}

/** The units that an item was first handed to, where a change named others (I9). */
function FirstUnits({ names }: { readonly names: string }) {
  const words = useWords(boardWords);
  if (names === '') return null;
  return (
    <span className="sub">
      {words.first} <span lang="zh-CN">{names}</span>
    </span>
  );
}
