import { Link, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useRead } from '../../../web/api.js';
import { Empty } from '../../../web/Empty.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { listPeople } from '../endpoints.people.js';
import { PeopleFilter } from './PeopleFilter.js';
import { PeopleImportBox } from './PeopleImportBox.js';
import { peoplePageWords } from './people-page-words.js';
import { askedPeople } from './people-search.js';
import { PeopleTable } from './PeopleTable.js';
import { PersonDialog } from './PersonDialog.js';

const ALL = 500;

/** Who takes part, in which posts, and who of them can sign in? */
export function PeoplePage() {
  const words = useWords(peoplePageWords).list;
  const search = useSearch({ from: '/shell/people' });
  const people = useRead(listPeople, {}, { limit: ALL, ...askedPeople(search) }, { keep: true });
  const exported = `/api/people.xlsx?${new URLSearchParams(askedPeople(search)).toString()}`;
  const [adding, setAdding] = useState(false);
  return (
    <Loaded query={people} page>
      {({ items, next, can }) => (
        <>
          <AnswerLine
            question={words.question(items.length)}
            answer={<p>{words.answer(items.filter(({ account }) => account.standing === 'none').length)}</p>}
            actions={
              <>
                {can.includes('person.add') && (
                  <Button type="primary" onClick={() => setAdding(true)}>
                    {words.add}
                  </Button>
                )}
                {can.includes('person.export') && (
                  <a href={exported} download>
                    {words.exported}
                  </a>
                )}
                {can.includes('owner.phantoms') && <Link to="/owners">{words.toOwners}</Link>}
                <Link to="/portfolios">{words.toPortfolios}</Link>
              </>
            }
          />
          <PeopleFilter />
          {items.length === 0 ? (
            <Empty why={Object.keys(askedPeople(search)).length === 0 ? words.none : words.nothing} />
          ) : (
            <PeopleTable people={items} />
          )}
          {next !== null && <p>{words.more}</p>}
          {can.includes('person.import') && <PeopleImportBox label={words.bringIn} hint={words.bringInHint} />}
          {adding && <PersonDialog onClose={() => setAdding(false)} />}
        </>
      )}
    </Loaded>
  );
}
