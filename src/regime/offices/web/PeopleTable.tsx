import { Link } from '@tanstack/react-router';
import { useWords } from '../../../web/language.js';
import { Table } from '../../../web/Table.js';
import type { PersonView } from '../endpoints.people.js';
import { personWords } from '../word-lists.js';
import { peoplePageWords } from './people-page-words.js';
import { PostText } from './PostText.js';

/** The people, a row each, with the posts they hold or will; those of whoever left are all past. */
export function PeopleTable({ people }: { readonly people: readonly PersonView[] }) {
  const words = useWords(peoplePageWords).list;
  const { field, account: accounts } = useWords(personWords);
  return (
    <Table<PersonView>
      caption={words.caption(people.length)}
      rows={people}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'name',
          heading: field.name,
          names: true,
          width: 'w-unit',
          cell: ({ id, name }) => (
            <Link className="plain" to="/people/$personId" params={{ personId: id }} lang="zh-CN">
              {name}
            </Link>
          ),
        },
        { key: 'posts', heading: words.posts, cell: ({ posts }) => <Posts posts={posts} /> },
        { key: 'telephone', heading: field.telephone, width: 'w-units', cell: ({ telephone }) => telephone ?? '—' },
        {
          key: 'account',
          heading: words.account,
          width: 'w-by',
          cell: ({ account: { standing, loginName } }) => (
            <>
              {accounts[standing]}
              {loginName !== null && <span className="sub">{loginName}</span>}
            </>
          ),
        },
      ]}
    />
  );
}

function Posts({ posts }: Pick<PersonView, 'posts'>) {
  const words = useWords(peoplePageWords).list;
  const now = posts.filter(({ standing }) => standing !== 'past');
  const shown = now.length > 0 ? now : posts;
  if (shown.length === 0) return <span className="m">{words.noPost}</span>;
  return (
    <ul>
      {shown.map((post) => (
        <li key={post.id}>
          <PostText post={post} />
        </li>
      ))}
    </ul>
  );
}
