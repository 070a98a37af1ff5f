import { Link } from '@tanstack/react-router';
import { DayText } from '../../../web/DayText.js';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Table } from '../../../web/Table.js';
import type { SecondmentView } from '../contract.js';
import { staffingPageWords } from './word-lists.js';
import { rowName } from '../../notices/rules/row-name.js';

interface RequestTableProps {
  readonly requests: readonly SecondmentView[];
  readonly year: number;
  /** On a page of one item it goes without saying. */
  readonly withItem: boolean;
}

/** What was asked of whom, where it stands, by when an answer is due, and how many are there. */
export function RequestTable({ requests, year, withItem }: RequestTableProps) {
  const words = useWords(staffingPageWords);
  const { column } = words;
  if (requests.length === 0) return <Empty why={words.requestsNone} />;
  return (
    <Table<SecondmentView>
      caption={words.requestsCaption(requests.length)}
      rows={requests}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'what',
          heading: column.what,
          names: true,
          cell: ({ id, posts, item, leadUnit }) => (
            <>
              <Link to="/secondments/$secondmentId" params={{ secondmentId: id }} lang="zh-CN">
                {posts}
              </Link>
              {withItem && (
                <span className="sub" lang="zh-CN">
                  {words.item.crumb(rowName(item))}　{item.title}　{leadUnit.name}
                </span>
              )}
            </>
          ),
        },
        {
          key: 'wanted',
          heading: column.wanted,
          cell: ({ wanted, agreed }) => {
            const { people, from, until } = agreed ?? wanted;
            return (
              <>
                {words.people(people)}
                <span className="sub">
                  <DayText on={from} inYear={year} />—<DayText on={until} inYear={year} />
                </span>
              </>
            );
          },
        },
        {
          key: 'unit',
          heading: column.unit,
          cell: ({ askings }) => {
            const asked = askings.at(-1);
            return asked ? <span lang="zh-CN">{asked.unit.name}</span> : <span className="m">{words.noUnitYet}</span>;
          },
        },
        {
          key: 'due',
          heading: column.due,
          width: 'w-due',
          cell: ({ askings }) => {
            const asked = askings.at(-1);
            return asked ? <DayText on={asked.dueOn} inYear={year} /> : '—';
          },
        },
        {
          key: 'people',
          heading: column.people,
          numeric: true,
          cell: ({ arrived, agreed }) => (agreed ? words.arrivedOf(arrived, agreed.people) : '—'),
        },
        { key: 'state', heading: column.state, width: 'w-due', cell: (request) => <RequestState request={request} /> },
      ]}
    />
  );
}

/** The state, and what is amiss with it: silence, or an end day that has passed. */
export function RequestState({ request }: { readonly request: SecondmentView }) {
  const words = useWords(staffingPageWords);
  if (request.silent) return <span className="light light-severe">{words.silent}</span>;
  if (request.pastItsEnd) return <span className="light light-severe">{words.pastItsEnd}</span>;
  return <>{words.state[request.state]}</>;
}
