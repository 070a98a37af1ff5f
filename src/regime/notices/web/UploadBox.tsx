import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { call } from '../../../web/api.js';
import { useLanguage, useWords } from '../../../web/language.js';
import type { CallError } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { upload } from '../../../web/upload.js';
import { startReading } from '../endpoints.js';
import { intakeWords } from './word-lists.js';

const FORMATS = '.docx,.xlsx,.pdf,.html,.htm,.txt,.doc,.wps,.xls';

/** Takes a file, by dropping or choosing, and opens what it is read as. */
export function UploadBox({ corrects }: { readonly corrects?: string }) {
  const words = useWords(intakeWords).notices;
  const { language } = useLanguage();
  const navigate = useNavigate();
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const send = useMutation<{ readonly noticeId: string; readonly known: boolean }, CallError, File>({
    mutationFn: async (file) => {
      const { id } = await upload(file, language);
      return (await call(startReading, {}, { language, body: { uploadId: id, ...(corrects && { corrects }) } })).value;
    },
    onSuccess: ({ noticeId, known }) => {
      void navigate({ to: '/notices/$noticeId', params: { noticeId }, ...(known && { hash: 'known' }) });
    },
  });
  const take = (files: FileList | null): void => {
    const file = files?.item(0);
    if (file) send.mutate(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <>
      {send.error && <ProblemNotice problem={send.error.problem} />}
      <div
        className={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p className="key">{words.drop}</p>
        <input
          ref={chooser}
          className="vh"
          type="file"
          accept={FORMATS}
          tabIndex={-1}
          aria-label={words.choose}
          onChange={(event) => take(event.target.files)}
        />
        <Button type="primary" disabled={send.isPending} onClick={() => chooser.current?.click()}>
          {words.choose}
        </Button>
        <p className="s m" role="status">
          {send.isPending ? words.sending : words.formats}
        </p>
      </div>
    </>
  );
}
