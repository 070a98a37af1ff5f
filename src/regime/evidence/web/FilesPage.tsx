import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { AnswerLine } from '../../../web/AnswerLine.js';
import { useCommand, useRead } from '../../../web/api.js';
import { MomentText } from '../../../web/DayText.js';
import { Empty } from '../../../web/Empty.js';
import { Filter, FilterSearch } from '../../../web/Filter.js';
import { useWords } from '../../../web/language.js';
import { Loaded } from '../../../web/Loaded.js';
import { Table } from '../../../web/Table.js';
import { RemovalDialog } from '../../notices/web/RemovalDialog.js';
import type { FileView } from '../contract.js';
import { listFiles, removeFile } from '../endpoints.js';
import { Removals } from './Removals.js';
import { filesWords } from './word-lists.js';

/** Which files does the system hold, what do they belong to, and which was taken out? */
export function FilesPage() {
  const words = useWords(filesWords);
  const { q = '' } = useSearch({ from: '/shell/files' });
  const navigate = useNavigate({ from: '/files' });
  const files = useRead(listFiles, {}, q === '' ? {} : { q }, { keep: true });
  return (
    <Loaded query={files} page>
      {({ items }) => (
        <>
          <AnswerLine question={words.question} answer={<p>{words.answer(items.length)}</p>} />
          <Filter label={words.filter}>
            <FilterSearch
              label={words.search}
              hint={words.searchHint}
              value={q}
              set={(typed) => void navigate({ search: typed === undefined ? {} : { q: typed }, replace: true })}
            />
          </Filter>
          {items.length === 0 ? (
            <Empty why={q === '' ? words.none : words.nothingFound} />
          ) : (
            <Table<FileView>
              caption={words.list}
              hideCaption
              rows={items}
              keyOf={({ sha256 }) => sha256}
              columns={[
                {
                  key: 'file',
                  heading: words.file,
                  names: true,
                  cell: ({ names, bytes }) => (
                    <>
                      <span lang="zh-CN">{names.join('、')}</span>
                      <span className="sub">{words.size(bytes)}</span>
                    </>
                  ),
                },
                { key: 'belongs', heading: words.belongs, cell: (file) => <Places file={file} /> },
                {
                  key: 'at',
                  heading: words.at,
                  cell: ({ attachedAt, by }) => (
                    <>
                      <MomentText at={attachedAt} />
                      <span className="sub">{by}</span>
                    </>
                  ),
                },
                { key: 'act', heading: words.act, cell: (file) => <Removal file={file} /> },
              ]}
            />
          )}
          <Removals />
        </>
      )}
    </Loaded>
  );
}

/** What it belongs to, each leading there; where only the part of the regime is known, that. */
function Places({ file: { places, keepers } }: { readonly file: FileView }) {
  const words = useWords(filesWords);
  if (places.length === 0)
    return <>{keepers.map((keeper) => words.keeper[keeper] ?? '').find((word) => word !== '') ?? words.unknown}</>;
  return (
    <ul className="plain">
      {places.map((place) => (
        <li key={`${place.kind} ${place.id}`}>
          <PlaceLink {...place} />
        </li>
      ))}
    </ul>
  );
}

function PlaceLink({ kind, id }: FileView['places'][number]) {
  const name = useWords(filesWords).place[kind] ?? kind;
  if (kind.endsWith('-import')) return <>{name}</>;
  if (kind === 'task')
    return (
      <Link to="/tasks/$taskId" params={{ taskId: id }}>
        {name}
      </Link>
    );
  return kind === 'obligation' ? (
    <Link to="/obligations/$obligationId" params={{ obligationId: id }}>
      {name}
    </Link>
  ) : (
    <Link to="/notices/$noticeId" params={{ noticeId: id }}>
      {name}
    </Link>
  );
}

function Removal({ file: { sha256, names, places, can } }: { readonly file: FileView }) {
  const words = useWords(filesWords);
  const remove = useCommand(removeFile, { sha256 });
  const [open, setOpen] = useState(false);
  const read = places.find(({ kind }) => kind === 'notice');
  if (read)
    return (
      <Link to="/notices/$noticeId" params={{ noticeId: read.id }}>
        {words.onItsPage}
      </Link>
    );
  if (!can.includes('file.remove')) return null;
  return (
    <>
      <button type="button" className="fix" onClick={() => setOpen(true)}>
        {words.act}
      </button>
      {open && (
        <RemovalDialog
          heading={words.heading(names.join('、'))}
          goes={words.goes}
          stays={words.stays}
          problem={remove.error?.problem}
          busy={remove.isPending}
          onRemove={(body) => remove.mutate({ body })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
