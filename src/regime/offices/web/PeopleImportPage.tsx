import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useCommand, useRead } from '../../../web/api.js';
import { Dock } from '../../../web/Dock.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Table } from '../../../web/Table.js';
import { webWords } from '../../../web/word-lists.js';
import { applyPeopleImport, type PeopleImportView, readPeopleImport } from '../endpoints.people-import.js';
import { personWords } from '../word-lists.js';
import { ImportFaults } from './ImportFaults.js';
import { InvitationList } from './InvitationList.js';
import { PeopleImportBox } from './PeopleImportBox.js';
import { peoplePageWords } from './people-page-words.js';

const LOOK_AGAIN_MS = 500;
type Preview = NonNullable<PeopleImportView['preview']>;

/** What would this sheet change? Every fault where it stands, or everybody who would be added or changed. */
export function PeopleImportPage() {
  const { importId } = useParams({ from: '/shell/people/imports/$importId' });
  const found = useRead(
    readPeopleImport,
    { importId },
    {},
    { again: (value) => (value?.state === 'reading' ? LOOK_AGAIN_MS : false) },
  );
  return (
    <Loaded query={found} page>
      {(view, version) => <ImportShown view={view} version={version} />}
    </Loaded>
  );
}

function ImportShown({ view, version }: { readonly view: PeopleImportView; readonly version: string | null }) {
  const { record, list, import: words } = useWords(peoplePageWords);
  const { paragraph } = useWords(webWords);
  const apply = useCommand(applyPeopleImport, { importId: view.id });
  const { preview } = view;
  const told = apply.data?.value;
  const coming = (preview?.counts.added ?? 0) + (preview?.counts.changed ?? 0);
  const act = (basis: string): void => apply.mutate({ body: { basis, address: window.location.origin }, version });
  return (
    <>
      <AnswerLine
        crumb={<Link to="/people">{record.all}</Link>}
        question={words.question(view.file.name)}
        answer={<div role="status">{paragraph(answerOf(view, words))}</div>}
      />
      {apply.error && <ProblemNotice problem={apply.error.problem} />}
      {told && <InvitationList invited={told.invited} workbook={told.workbook} expiresAt={told.expiresAt} />}
      {view.state === 'applied' && (
        <p className="gap">
          <Link to="/people">{words.toList}</Link>
        </p>
      )}
      {preview && <ImportFaults faults={preview.faults} all={preview.counts.faults} />}
      {preview && preview.faults.length === 0 && coming > 0 && <Coming preview={preview} />}
      {(view.unread !== null || (preview?.faults.length ?? 0) > 0) && (
        <PeopleImportBox label={words.again} hint={list.bringInHint} />
      )}
      {preview && view.can.includes('person-import.apply') && (
        <Dock label={words.dock} status={words.ready(preview.counts)} note={words.note(preview.counts.invited)}>
          <Button type="primary" disabled={apply.isPending} onClick={() => act(preview.basis)}>
            {words.act(coming)}
          </Button>
        </Dock>
      )}
    </>
  );
}

type ImportPageWords = (typeof peoplePageWords)['en']['import'];

function answerOf({ state, progress, unread, preview }: PeopleImportView, words: ImportPageWords): readonly string[] {
  if (state === 'reading') return [words.reading(progress ?? 0)];
  if (state === 'applied') return [words.applied];
  if (unread) return [unread.sentence];
  if (!preview) return [];
  const { counts } = preview;
  if (counts.faults > 0) return [words.faults(counts.faults)];
  const said = counts.added + counts.changed === 0 ? words.nothing(counts.same) : words.ready(counts);
  return [said, words.unnamed(counts.unnamed), words.ignored(preview.ignored)];
}

function Coming({ preview: { people, counts } }: { readonly preview: Preview }) {
  const { import: words } = useWords(peoplePageWords);
  const { field } = useWords(personWords);
  const { labelled } = useWords(webWords);
  const fieldName = (name: Preview['people'][number]['changes'][number]['field']): string =>
    name === 'post' ? field.role : name === 'loginName' ? words.account : field[name];
  return (
    <Table
      caption={words.coming + words.shownOf(people.length, counts.added + counts.changed)}
      rows={people}
      keyOf={({ row }) => String(row)}
      columns={[
        { key: 'row', heading: words.row, index: true, width: 'w-number', cell: ({ row }) => String(row) },
        {
          key: 'name',
          heading: field.name,
          names: true,
          width: 'w-unit',
          cell: ({ name }) => <span lang="zh-CN">{name}</span>,
        },
        { key: 'does', heading: words.kind, width: 'w-by', cell: ({ does }) => words.does[does] },
        {
          key: 'changes',
          heading: words.changes,
          cell: ({ changes }) => (
            <ul className="done-l">
              {changes.map(({ field: name, was, now }, at) => (
                <li key={at}>
                  {labelled(fieldName(name))}
                  {was === null ? now : words.became(was, now ?? '')}
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
