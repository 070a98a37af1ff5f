import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead, useReadAll } from '../../../web/api.js';
import { Filter, FilterChoice, FilterDay } from '../../../web/Filter.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Section } from '../../../web/Record.js';
import { Table } from '../../../web/Table.js';
import { useDays } from '../../../web/today.js';
import { listProgrammes } from '../../notices/endpoints.js';
import { type ChargeView, listPortfolios, type PortfolioList } from '../../offices/endpoints.portfolios.js';
import { listTasks, type TaskView } from '../../tasks/contract.js';
import { listCharges, type TaskChargeView } from '../../tasks/endpoints.charge.js';
import { rowName } from '../../notices/rules/row-name.js';
import { GivePortfolioDialog } from './GivePortfolioDialog.js';
import { leaderWords } from './leader-word-lists.js';
import type { PortfoliosSearch } from './portfolios-search.js';
import { OtherTerms, TermDays, termOn } from './Terms.js';

/** Which leader is in charge of what, on a day: of units' fields, and of the year's items. */
export function PortfoliosPage() {
  const portfolios = useRead(listPortfolios, {}, {});
  const { today } = useDays();
  return (
    <Loaded query={portfolios} page>
      {(list) => today !== null && <Portfolios list={list} today={today} />}
    </Loaded>
  );
}

/** A thing somebody can be in charge of. */
interface Charged {
  readonly id: string;
  readonly terms: readonly ChargeView[];
}

const fitting =
  ({ leader }: PortfoliosSearch, on: string) =>
  ({ terms }: Charged): boolean => {
    const now = termOn(terms, on);
    return leader === undefined || (leader === 'nobody' ? now === undefined : now?.leader.id === leader);
  };

function Portfolios({ list, today }: { readonly list: PortfolioList; readonly today: string }) {
  const words = useWords(leaderWords);
  const search = useSearch({ from: '/shell/portfolios' });
  const on = search.on ?? today;
  const [giving, setGiving] = useState(false);
  const fits = fitting(search, on);
  const units = list.items.map(({ unit, terms }) => ({ ...unit, terms }));
  const led = units.filter(({ terms }) => termOn(terms, on) !== undefined).length;
  const shown = units.filter(fits);
  return (
    <>
      <AnswerLine
        crumb={
          <>
            <Link to="/people">{words.people}</Link>　{words.crumb}
          </>
        }
        question={words.question}
        answer={<p>{words.answer(led, units.length - led)}</p>}
        actions={
          list.can.includes('portfolio.give') &&
          list.leaders.length > 0 && (
            <Button type="primary" onClick={() => setGiving(true)}>
              {words.give}
            </Button>
          )
        }
      />
      {list.leaders.length === 0 && <p>{words.noLeaders}</p>}
      <PortfoliosFilter on={on} leaders={list.leaders} />
      <Section id="units" title={words.units} note={words.unitsNote}>
        <ChargeTable
          name={words.unit}
          on={on}
          rows={shown}
          cell={({ id, name }) => (
            <Link className="plain" to="/units/$unitId" params={{ unitId: id }} lang="zh-CN">
              {name}
            </Link>
          )}
        />
      </Section>
      <Items on={on} fits={fits} />
      {giving && <GivePortfolioDialog list={list} onClose={() => setGiving(false)} />}
    </>
  );
}

/** The items of the latest year, each with the one leader in charge of it. */
function Items({ on, fits }: { readonly on: string; readonly fits: (charged: Charged) => boolean }) {
  const words = useWords(leaderWords);
  const programmes = useRead(listProgrammes, {}, { limit: 1 });
  return (
    <Section id="items" title={words.items} note={words.itemsNote}>
      <Loaded query={programmes}>
        {({ items: [latest] }) =>
          latest ? <ItemsOf programmeId={latest.id} on={on} fits={fits} /> : <p className="m">{words.noProgramme}</p>
        }
      </Loaded>
    </Section>
  );
}

function ItemsOf({ programmeId, on, fits }: Parameters<typeof Items>[0] & { readonly programmeId: string }) {
  const words = useWords(leaderWords);
  const tasks = useReadAll(listTasks, { programmeId });
  const charges = useRead(listCharges, { programmeId }, {});
  return (
    <Loaded query={tasks}>
      {({ items }) => (
        <Loaded query={charges}>
          {({ items: charged }) => (
            <ChargeTable
              name={words.item}
              on={on}
              rows={items.flatMap((task): (Charged & { task: TaskView; written: TaskChargeView['written'] })[] => {
                const charge = charged.find(({ id }) => id === task.id);
                const row = { id: task.id, task, terms: charge?.terms ?? [], written: charge?.written ?? null };
                return fits(row) ? [row] : [];
              })}
              cell={({ task }) => (
                <>
                  <Link className="plain" to="/tasks/$taskId" params={{ taskId: task.id }} lang="zh-CN">
                    {rowName(task)}　{task.title}
                  </Link>
                  <span className="sub" lang="zh-CN">
                    {task.leadUnit}
                  </span>
                </>
              )}
              unnamed={({ written }) => (written === null ? null : words.written(written))}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface ChargeTableProps<Row extends Charged> {
  readonly name: string;
  readonly on: string;
  readonly rows: readonly Row[];
  readonly cell: (row: Row) => ReactNode;
  /** What stands where nobody on the list is in charge. */
  readonly unnamed?: (row: Row) => string | null;
}

function ChargeTable<Row extends Charged>({ name, on, rows, cell, unnamed }: ChargeTableProps<Row>) {
  const words = useWords(leaderWords);
  if (rows.length === 0) return <p className="m">{words.nothing}</p>;
  return (
    <Table<Row>
      caption={name}
      hideCaption
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        { key: 'name', heading: name, names: true, cell },
        {
          key: 'leader',
          heading: words.leader,
          cell: (row) => {
            const now = termOn(row.terms, on);
            return now ? (
              <Link to="/people/$personId" params={{ personId: now.leader.id }} lang="zh-CN">
                {now.leader.name}
              </Link>
            ) : (
              <span className="m">{unnamed?.(row) ?? words.nobody}</span>
            );
          },
        },
        {
          key: 'since',
          heading: words.since,
          cell: ({ terms }) => {
            const now = termOn(terms, on);
            return now ? <TermDays term={now} /> : '—';
          },
        },
        {
          key: 'history',
          heading: words.history,
          cell: ({ terms }) => <OtherTerms terms={terms.filter((term) => term !== termOn(terms, on))} />,
        },
      ]}
    />
  );
}

function PortfoliosFilter({ on, leaders }: { readonly on: string; readonly leaders: PortfolioList['leaders'] }) {
  const words = useWords(leaderWords);
  const search = useSearch({ from: '/shell/portfolios' });
  const navigate = useNavigate({ from: '/portfolios' });
  const set = (change: PortfoliosSearch): void => {
    void navigate({ search: { ...search, ...change }, replace: true });
  };
  return (
    <Filter
      label={words.filter}
      clear={{ label: words.today, now: () => void navigate({ search: {}, replace: true }) }}
    >
      <FilterDay label={words.on} value={on} set={(day) => set({ on: day })} />
      <FilterChoice
        label={words.leader}
        any={words.anyLeader}
        value={search.leader}
        options={[
          ...leaders.map(({ id, name, title }) => [id, title === null ? name : `${name}　${title}`] as const),
          ['nobody', words.nobody],
        ]}
        set={(leader) => set({ leader })}
      />
    </Filter>
  );
}
