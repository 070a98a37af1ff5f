import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { DayText, useDayWords } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { sorting } from '../../../web/sorting.js';
import { Table } from '../../../web/Table.js';
import { rowName } from '../../notices/rules/row-name.js';
import type { StocktakeLineView } from '../contract.stocktake.js';
import { stocktakeWords } from '../stocktake-word-lists.js';
import { DecideDialog } from './AskingDialogs.js';
import { ItemLight } from './ItemLight.js';

interface StocktakeTableProps {
  readonly lines: readonly StocktakeLineView[];
  readonly all: number;
  readonly year: number;
}

/** The items, red first: how each stands and why, how far it is and how old that is, when it will be done, what is open. */
export function StocktakeTable({ lines, all, year }: StocktakeTableProps) {
  const words = useWords(stocktakeWords);
  const { column } = words;
  const search = useSearch({ from: '/shell/programmes/$programmeId/stocktake' });
  const navigate = useNavigate({ from: '/programmes/$programmeId/stocktake' });
  const sortBy = sorting(
    search,
    undefined,
    (change) => void navigate({ search: { ...search, ...change }, replace: true }),
  );
  return (
    <Table<StocktakeLineView>
      caption={words.caption(lines.length, all)}
      rows={lines}
      keyOf={({ item }) => item.id}
      cardIndex={({ item }) => words.card(rowName(item))}
      columns={[
        {
          ...{ key: 'seq', heading: column.seq, index: true, width: 'w-number', sort: sortBy('seq') },
          cell: ({ item }) => rowName(item),
        },
        {
          ...{ key: 'item', heading: column.item, names: true, width: 'w-title', sort: sortBy('item') },
          cell: ({ item, lead, leader, own }) => (
            <>
              <Link className="plain" to="/tasks/$taskId" params={{ taskId: item.id }} lang="zh-CN">
                {item.title}
              </Link>
              <span className="sub" lang="zh-CN">
                {lead.name}
              </span>
              <span className="sub">
                {leader === null ? words.noLeader : words.leader(leader)}
                {own && `　${words.own}`}
              </span>
            </>
          ),
        },
        {
          ...{ key: 'light', heading: column.light, width: 'w-state', sort: sortBy('light') },
          cell: ({ light }) => <ItemLight light={light} inYear={year} />,
        },
        {
          ...{ key: 'progress', heading: column.progress, width: 'w-state', sort: sortBy('progress') },
          cell: (line) => <Progress line={line} />,
        },
        {
          ...{ key: 'forecast', heading: column.forecast, width: 'w-due', sort: sortBy('forecast') },
          cell: (line) => <Forecast line={line} year={year} />,
        },
        {
          ...{ key: 'open', heading: column.open, sort: sortBy('open') },
          cell: (line) => <OpenThings line={line} year={year} />,
        },
        { key: 'acts', heading: column.acts, cell: (line) => <Decide line={line} /> },
      ]}
    />
  );
}

interface OfLine {
  readonly line: StocktakeLineView;
  readonly year: number;
}

/** Reported and verified apart, each with its age. */
function Progress({ line: { light, verified } }: Pick<OfLine, 'line'>) {
  const words = useWords(stocktakeWords);
  const { figures, saidBy, ageInDays } = light;
  if (!figures) return <span className="sub">{words.noFigures}</span>;
  const reportedAge = saidBy === null || ageInDays === null ? words.never : words.age(ageInDays);
  return (
    <>
      <span className="ln">
        {words.reported} {words.percent(figures.reported)} <span className="s m">{reportedAge}</span>
      </span>
      <span className="ln">
        {words.verified} {words.percent(figures.verified)}{' '}
        <span className="s m">{verified ? words.age(verified.inDays) : words.never}</span>
      </span>
      <span className="sub">
        {words.planned} {words.percent(figures.planned)}
      </span>
    </>
  );
}

function Forecast({ line: { forecast, promised }, year }: OfLine) {
  const words = useWords(stocktakeWords);
  return (
    <>
      {forecast ? (
        <>
          <DayText on={forecast.low} inYear={year} />
          {words.between}
          <DayText on={forecast.high} inYear={year} />
          <span className="sub">{words.onTime(forecast.onTime)}</span>
        </>
      ) : (
        <span className="sub">{words.noForecast}</span>
      )}
      <span className="sub">
        {words.promised} <DayText on={promised} inYear={year} />
      </span>
    </>
  );
}

function OpenThings({ line: { missed, open }, year }: OfLine) {
  const words = useWords(stocktakeWords);
  const dayWords = useDayWords();
  if (missed.length + open.length === 0) return <span className="sub">{words.nothingOpen}</span>;
  return (
    <ul className="plain">
      {missed.map(({ id, title, missed: on, met }) => (
        <li key={id}>{words.missed(title, dayWords({ on, inYear: year }), met)}</li>
      ))}
      {open.map(({ id, kind, unit, what, state, overdue, dueOn }) => (
        <li key={id}>
          {words.open(kind, unit.name, what)}
          <span className="sub">
            {state === 'answered' ? (
              words.answered
            ) : (
              <>
                {overdue ? <b>{words.overdue}</b> : words.waits} <DayText on={dueOn} inYear={year} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Decide({ line: { item, lead, can } }: Pick<OfLine, 'line'>) {
  const words = useWords(stocktakeWords);
  const [open, setOpen] = useState(false);
  if (!can.includes('asking.decide')) return '—';
  return (
    <>
      <Button size="small" aria-label={words.recordOn(rowName(item))} onClick={() => setOpen(true)}>
        {words.record}
      </Button>
      {open && <DecideDialog taskId={item.id} leadUnitId={lead.id} onClose={() => setOpen(false)} />}
    </>
  );
}
