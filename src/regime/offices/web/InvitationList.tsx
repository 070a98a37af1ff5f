import { Button } from 'antd';
import { MomentText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import { Table } from '../../../web/Table.js';
import { WORKBOOK } from '../contract.import.js';
import type { Invited } from '../endpoints.people-import.js';
import { personWords } from '../word-lists.js';
import { peoplePageWords } from './people-page-words.js';

interface InvitationListProps {
  /** Null: they were told before. */
  readonly invited: readonly Invited[] | null;
  readonly workbook: string | null;
  readonly expiresAt: string;
}

const linkOf = ({ invitation }: Invited): string => `${window.location.origin}/invitation#${invitation}`;

/** The ways in of everybody who was given an account, to be handed out. They are shown here and never again. */
export function InvitationList({ invited, workbook, expiresAt }: InvitationListProps) {
  const { account, import: words } = useWords(peoplePageWords);
  const { field } = useWords(personWords);
  if (invited === null) return <p>{words.repeated}</p>;
  if (invited.length === 0) return null;
  const text = invited.map((each) => [each.name, each.posts, each.loginName, linkOf(each)].join('\n')).join('\n\n');
  return (
    <Section id="invitations" title={words.links(invited.length)} note={words.once}>
      <p className="s m">
        {account.until} <MomentText at={expiresAt} />
      </p>
      <div className="row-acts">
        {workbook !== null && (
          <Button type="primary" onClick={() => keep(`${words.file}.xlsx`, bytesIn(workbook), WORKBOOK)}>
            {words.asWorkbook}
          </Button>
        )}
        <Button onClick={() => keep(`${words.file}.txt`, text, 'text/plain;charset=utf-8')}>{words.asText}</Button>
      </div>
      <div className="gap">
        <Table<Invited>
          caption={words.links(invited.length)}
          hideCaption
          rows={invited}
          keyOf={({ loginName }) => loginName}
          columns={[
            {
              key: 'name',
              heading: field.name,
              names: true,
              width: 'w-unit',
              cell: ({ name }) => <span lang="zh-CN">{name}</span>,
            },
            { key: 'posts', heading: field.role, width: 'w-units', cell: ({ posts }) => posts },
            { key: 'loginName', heading: field.loginName, width: 'w-by', cell: ({ loginName }) => loginName },
            { key: 'link', heading: account.link, cell: (each) => <code className="secret">{linkOf(each)}</code> },
          ]}
        />
      </div>
    </Section>
  );
}

const bytesIn = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** Has the browser keep a file that only this page knows. */
function keep(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
