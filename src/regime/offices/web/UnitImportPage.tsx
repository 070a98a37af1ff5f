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
import { applyUnitImport, readUnitImport, type UnitImportView } from '../endpoints.import.js';
import { unitWords } from '../word-lists.js';
import { ImportFaults } from './ImportFaults.js';
import { UnitImportBox } from './UnitImportBox.js';
import { unitPageWords } from './unit-page-words.js';

const LOOK_AGAIN_MS = 500;
type Preview = NonNullable<UnitImportView['preview']>;

/** What would this sheet change? Every fault where it stands, or everything that would come about. */
export function UnitImportPage() {
  const { importId } = useParams({ from: '/shell/units/imports/$importId' });
  const found = useRead(
    readUnitImport,
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

function ImportShown({ view, version }: { readonly view: UnitImportView; readonly version: string | null }) {
  const all = useWords(unitPageWords);
  const { paragraph } = useWords(webWords);
  const words = all.import;
  const apply = useCommand(applyUnitImport, { importId: view.id });
  const { preview } = view;
  const coming = (preview?.counts.added ?? 0) + (preview?.counts.changed ?? 0);
  return (
    <>
      <AnswerLine
        crumb={<Link to="/units">{all.record.all}</Link>}
        question={words.question(view.file.name)}
        answer={<div role="status">{paragraph(answerOf(view, words))}</div>}
      />
      {apply.error && <ProblemNotice problem={apply.error.problem} />}
      {view.state === 'applied' && <Link to="/units">{words.toList}</Link>}
      {preview && <ImportFaults faults={preview.faults} all={preview.counts.faults} />}
      {preview && preview.faults.length === 0 && coming > 0 && <Coming preview={preview} />}
      {(view.unread !== null || (preview?.faults.length ?? 0) > 0) && (
        <UnitImportBox label={words.again} hint={all.list.bringInHint} />
      )}
      {preview && view.can.includes('unit-import.apply') && (
        <Dock label={words.dock} status={words.ready(preview.counts)} note={words.note}>
          <Button
            type="primary"
            disabled={apply.isPending}
            onClick={() => apply.mutate({ body: { basis: preview.basis }, version })}
          >
            {words.act(coming)}
          </Button>
        </Dock>
      )}
    </>
  );
}

type ImportPageWords = (typeof unitPageWords)['en']['import'];

function answerOf({ state, progress, unread, preview }: UnitImportView, words: ImportPageWords): readonly string[] {
  if (state === 'reading') return [words.reading(progress ?? 0)];
  if (state === 'applied') return [words.applied];
  if (unread) return [unread.sentence];
  if (!preview) return [];
  const { counts } = preview;
  if (counts.faults > 0) return [words.faults(counts.faults), words.faultsLead];
  const said = counts.added + counts.changed === 0 ? words.nothing(counts.same) : words.ready(counts);
  return [said, words.unnamed(counts.unnamed), words.ignored(preview.ignored)];
}

function Coming({ preview: { rows, counts } }: { readonly preview: Preview }) {
  const words = useWords(unitPageWords);
  const { field } = useWords(unitWords);
  const { labelled } = useWords(webWords);
  return (
    <Table
      caption={words.import.ready(counts) + words.import.shownOf(rows.length, counts.added + counts.changed)}
      rows={rows}
      keyOf={({ row }) => String(row)}
      columns={[
        { key: 'row', heading: words.import.row, index: true, width: 'w-number', cell: ({ row }) => String(row) },
        { key: 'name', heading: words.list.name, names: true, cell: ({ name }) => <span lang="zh-CN">{name}</span> },
        { key: 'does', heading: words.list.act, cell: ({ does }) => words.import.does[does] },
        {
          key: 'changes',
          heading: words.import.changes,
          cell: ({ changes }) => (
            <ul className="done-l">
              {changes
                .filter(({ field: of }) => of !== 'name')
                .map((change) => (
                  <li key={change.field}>
                    {labelled(field[change.field])}
                    {words.import.became(change.was, change.now)}
                  </li>
                ))}
            </ul>
          ),
        },
      ]}
    />
  );
}
