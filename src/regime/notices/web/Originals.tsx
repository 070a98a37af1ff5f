import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import { call } from '../../../web/api.js';
import { DayText, MomentText } from '../../../web/DayText.js';
import { useLanguage, useWords } from '../../../web/language.js';
import type { CallError } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Section } from '../../../web/Record.js';
import { Table } from '../../../web/Table.js';
import { upload } from '../../../web/upload.js';
import type { NoticeView } from '../endpoints.js';
import { addOriginal, type OriginalView } from '../endpoints.originals.js';
import { headFields } from '../rules/original.js';
import { AcknowledgeForm } from './AcknowledgeForm.js';
import { OriginalHeadForm } from './OriginalHeadForm.js';
import { originalWords } from './word-lists.js';

interface OriginalsProps {
  readonly view: NoticeView;
  readonly version: string | null;
}

/** The sealed originals of a notice: kept as proof, each with what its head says otherwise than the text that was read. */
export function Originals({ view, version }: OriginalsProps) {
  const words = useWords(originalWords);
  const { originals, can } = view;
  if (originals.length === 0 && !can.includes('notice.add-original')) return null;
  return (
    <div className="annex">
      <Section id="originals" title={words.heading(originals.length)} note={words.note}>
        {originals.map((original) => (
          <Original key={original.id} {...{ original, view, version }} />
        ))}
        {can.includes('notice.add-original') && <AddOriginal noticeId={view.id} version={version} />}
      </Section>
    </div>
  );
}

function Original({ original, view, version }: OriginalsProps & { readonly original: OriginalView }) {
  const words = useWords(originalWords);
  const { id, file, state, head, typedBy, differences, acknowledgements, addedBy, addedAt } = original;
  const acts = { noticeId: view.id, originalId: id, version };
  const mayType = view.can.includes('original.type');
  const notice = view.reading?.notice;
  const isOpen = differences.some(({ open }) => open);
  return (
    <article className="gap-s" aria-labelledby={`original-${id}`}>
      <h3 id={`original-${id}`}>
        <a href={`/api/notices/${view.id}/originals/${id}/content`} download lang="zh-CN">
          {file.name}
        </a>
      </h3>
      <p className="s m">
        {words.added(addedBy)} <MomentText at={addedAt} />
        {words.size(file.bytes)}
      </p>
      <p className="s m">SHA-256 {file.sha256}</p>
      <p>{words.standing(state, typedBy, { differs: differences.length > 0, open: isOpen })}</p>
      {head && notice && (
        <Table
          caption={words.compared}
          rows={headFields.map((field) => ({ field, difference: differences.find((each) => each.field === field) }))}
          keyOf={({ field }) => field}
          columns={[
            { key: 'field', heading: words.part, names: true, cell: ({ field }) => words.field[field] },
            {
              key: 'notice',
              heading: words.inNotice,
              cell: ({ field }) => <Said field={field} said={notice[field]} />,
            },
            {
              key: 'original',
              heading: words.onOriginal,
              cell: ({ field }) => <Said field={field} said={head[field]} />,
            },
            {
              key: 'result',
              heading: words.result,
              cell: ({ difference }) =>
                difference ? (
                  <strong>{difference.open ? words.differsOpen : words.differs}</strong>
                ) : (
                  <span className="m">{words.same}</span>
                ),
            },
          ]}
        />
      )}
      {acknowledgements.length > 0 && (
        <ul className="done-l">
          {acknowledgements.map(({ fields, reason, by, at }) => (
            <li key={at}>
              {words.acknowledged(fields, reason, by)} <MomentText at={at} />
            </li>
          ))}
        </ul>
      )}
      {isOpen && view.can.includes('original.acknowledge') && <AcknowledgeForm {...acts} />}
      {mayType && state === 'untyped' && <OriginalHeadForm {...acts} head={null} />}
      {mayType && state === 'compared' && (
        <details>
          <summary>{words.typeAgain}</summary>
          <OriginalHeadForm {...acts} head={head} />
        </details>
      )}
    </article>
  );
}

/** A part of a head as it stands there; a day as days are written. */
function Said({ field, said }: { readonly field: (typeof headFields)[number]; readonly said: string | null }) {
  const words = useWords(originalWords);
  if (said === null || said === '') return <span className="m">{words.unsaid}</span>;
  return field === 'issuedOn' ? <DayText on={said} /> : <span lang="zh-CN">{said}</span>;
}

function AddOriginal({ noticeId, version }: { readonly noticeId: string; readonly version: string | null }) {
  const words = useWords(originalWords);
  const { language } = useLanguage();
  const queries = useQueryClient();
  const chooser = useRef<HTMLInputElement>(null);
  const send = useMutation<unknown, CallError, File>({
    mutationFn: async (file) => {
      const { id: uploadId } = await upload(file, language);
      return call(addOriginal, { noticeId }, { language, body: { uploadId }, version });
    },
    onSettled: () => queries.invalidateQueries(),
  });
  return (
    <div className="gap">
      {send.error && <ProblemNotice problem={send.error.problem} />}
      <input
        ref={chooser}
        className="vh"
        type="file"
        tabIndex={-1}
        aria-label={words.add}
        onChange={(event) => {
          const file = event.target.files?.item(0);
          if (file) send.mutate(file);
          event.target.value = '';
        }}
      />
      <div className="row-acts">
        <Button disabled={send.isPending} onClick={() => chooser.current?.click()}>
          {words.add}
        </Button>
      </div>
      <p className="s m" role="status">
        {send.isPending ? words.sending : words.hint}
      </p>
    </div>
  );
}
