import type { PersonView, PostView } from '../endpoints.people.js';
import { type PersonField, personFields, type PersonWords } from '../words.people.js';

/** Shares of the page, a column each: units and titles are long, days short. */
const WIDTHS: Readonly<Record<PersonField, number>> = {
  ...{ name: 12, telephone: 16, mail: 22, role: 14, unit: 24, rank: 10 },
  ...{ title: 18, from: 12, until: 12, loginName: 14 },
};

/** The cells of one post of a person; somebody without a post has a row of their own. */
function cellsOf({ name, telephone, mail, account }: PersonView, post: PostView | undefined, words: PersonWords) {
  const cells: Readonly<Record<PersonField, string>> = {
    ...{ name, telephone: telephone ?? '', mail: mail ?? '', loginName: account.loginName ?? '' },
    role: post ? words.role[post.role] : '',
    unit: post?.unit?.name ?? '',
    rank: post?.rank ? words.rank[post.rank] : '',
    ...{ title: post?.title ?? '', from: post?.from ?? '', until: post?.until ?? '' },
  };
  return personFields.map((field) => ({ text: cells[field] }));
}

/** The columns of a list of people and their headings. */
export const personColumns = (words: PersonWords) => ({
  columns: personFields.map((field) => ({ width: WIDTHS[field] })),
  header: [personFields.map((field) => ({ text: words.field[field] }))],
});

interface PaperOptions {
  readonly words: PersonWords;
  readonly title: string;
  readonly on: string;
}

/** A sheet of paper with people and the posts they hold or will; its shape is `OutgoingDocument` of documents/writing. */
export const personDocument = (people: readonly PersonView[], { words, title, on }: PaperOptions) => ({
  title,
  orientation: 'landscape' as const,
  parts: [
    { kind: 'heading', level: 'title', text: title } as const,
    { kind: 'passage', style: 'subtitle', text: words.sheet.note(people.length, on) } as const,
    {
      kind: 'table',
      name: title,
      ...personColumns(words),
      rows: people.flatMap((person) => {
        const now = person.posts.filter(({ standing }) => standing !== 'past');
        return (now.length === 0 ? [undefined] : now).map((post) => cellsOf(person, post, words));
      }),
    } as const,
  ],
});
