import { Link } from '@tanstack/react-router';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { DayText } from '../../../web/DayText.js';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Table } from '../../../web/Table.js';
import { peoplePageWords } from '../../offices/web/people-page-words.js';
import { listPhantomOwners, type PhantomView } from '../endpoints.owners.js';
import { handoverWords } from './handover-word-lists.js';

/** Which live items have an owner in name alone? Each with the way to somebody who can take it over. */
export function OwnersPage() {
  const words = useWords(handoverWords).owners;
  const all = useWords(peoplePageWords).record.all;
  const found = useRead(listPhantomOwners, {}, {});
  return (
    <Loaded query={found} page>
      {({ items }) => (
        <>
          <AnswerLine
            crumb={<Link to="/people">{all}</Link>}
            question={words.question}
            answer={
              <p>
                {words.answer(items.length)}
                <span className="sub">{words.note}</span>
              </p>
            }
          />
          {items.length === 0 ? <Empty why={words.none} /> : <Phantoms phantoms={items} />}
        </>
      )}
    </Loaded>
  );
}

function Phantoms({ phantoms }: { readonly phantoms: readonly PhantomView[] }) {
  const words = useWords(handoverWords).owners;
  return (
    <Table<PhantomView>
      caption={words.caption(phantoms.length)}
      rows={phantoms}
      keyOf={({ why, person, unit }) => `${why} ${person?.id ?? unit?.id ?? ''}`}
      columns={[
        {
          key: 'owner',
          heading: words.owner,
          names: true,
          cell: ({ person, unit }) => <span lang="zh-CN">{person?.name ?? unit?.name}</span>,
        },
        {
          key: 'why',
          heading: words.why,
          cell: ({ why, lastAct }) => (
            <>
              {why === 'silent' && lastAct === null ? words.never : words[why]}
              {why === 'silent' && lastAct !== null && (
                <span className="sub">
                  {words.since} <DayText on={lastAct} />
                </span>
              )}
            </>
          ),
        },
        {
          key: 'holds',
          heading: words.holds,
          cell: ({ items }) => (
            <details className="basis">
              <summary>{words.items(items.length)}</summary>
              <ul>
                {items.map(({ id, item }) => (
                  <li key={id}>
                    <Link to="/tasks/$taskId" params={{ taskId: id }} lang="zh-CN">
                      {item}
                    </Link>
                  </li>
                ))}
              </ul>
            </details>
          ),
        },
        {
          key: 'act',
          heading: words.act,
          cell: ({ person, unit }) =>
            person ? (
              <Link to="/people/$personId/handover" params={{ personId: person.id }}>
                {words.toHandover}
              </Link>
            ) : (
              <Link to="/people" search={{ standing: 'all', ...(unit && { unit: unit.id }) }}>
                {words.toUnit}
              </Link>
            ),
        },
      ]}
    />
  );
}
