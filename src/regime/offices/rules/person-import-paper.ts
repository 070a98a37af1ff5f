import { type PersonWords, personFields } from '../words.people.js';
import type { PersonImportWords } from '../words.people-import.js';
import { personColumns } from './person-paper.js';

/** Enough rows to write in; more may be added. */
const BLANK_ROWS = 30;

/** An empty sheet with the columns of the list; its shape is `OutgoingDocument` of documents/writing. */
export const peopleTemplate = (words: PersonWords, { template }: PersonImportWords) => ({
  title: template.title,
  orientation: 'landscape' as const,
  parts: [
    { kind: 'heading', level: 'title', text: template.title } as const,
    ...template.notes.map((text) => ({ kind: 'passage', style: 'body', text }) as const),
    {
      kind: 'table',
      name: template.title,
      ...personColumns(words),
      rows: Array.from({ length: BLANK_ROWS }, () => personFields.map(() => ({ text: '' }))),
    } as const,
  ],
});

/** One who is invited, with the link that lets them in. */
export interface InvitationRow {
  readonly name: string;
  readonly posts: string;
  readonly loginName: string;
  readonly link: string;
}

/** The invitations as a sheet to be handed out. It is made once and kept nowhere. */
export const invitationsDocument = (
  invited: readonly InvitationRow[],
  { invitations }: PersonImportWords,
  district: string,
) => ({
  title: invitations.title(district),
  orientation: 'landscape' as const,
  parts: [
    { kind: 'heading', level: 'title', text: invitations.title(district) } as const,
    { kind: 'passage', style: 'subtitle', text: invitations.note(invited.length) } as const,
    {
      kind: 'table',
      name: invitations.title(district),
      columns: [{ width: 12 }, { width: 30 }, { width: 14 }, { width: 70 }],
      header: [invitations.columns.map((text) => ({ text }))],
      rows: invited.map(({ name, posts, loginName, link }) => [name, posts, loginName, link].map((text) => ({ text }))),
    } as const,
  ],
});
