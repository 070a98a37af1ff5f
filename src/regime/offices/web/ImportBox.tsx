import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { call, upload } from '../../../web/api.js';
import { useLanguage, useWords } from '../../../web/language.js';
import type { CallError } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { startUnitImport } from '../endpoints.import.js';
import { unitPageWords } from './unit-page-words.js';

/** Takes a sheet of units, by dropping or choosing, and opens what it would change. */
export function ImportBox({ label, hint }: { readonly label: string; readonly hint: string }) {
  const words = useWords(unitPageWords).list;
  const { language } = useLanguage();
  const navigate = useNavigate();
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const send = useMutation<{ readonly importId: string }, CallError, File>({
    mutationFn: async (file) => {
      const { id } = await upload(file, language);
      return (await call(startUnitImport, {}, { language, body: { uploadId: id } })).value;
    },
    onSuccess: ({ importId }) => void navigate({ to: '/unit-imports/$importId', params: { importId } }),
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
    <div className="gap">
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
        <input
          ref={chooser}
          className="vh"
          type="file"
          accept=".xlsx"
          tabIndex={-1}
          aria-label={label}
          onChange={({ target }) => {
            take(target.files);
            target.value = '';
          }}
        />
        <Button disabled={send.isPending} onClick={() => chooser.current?.click()}>
          {label}
        </Button>
        <p className="s m" role="status">
          {send.isPending ? words.sending : hint}
        </p>
      </div>
    </div>
  );
}
