import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useLanguage, useWords } from '../../../web/language.js';
import type { CallError } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { upload } from '../../../web/upload.js';
import type { Language } from '../../../kernel/language.js';
import { unitPageWords } from './unit-page-words.js';

interface ImportBoxProps {
  readonly label: string;
  readonly hint: string;
  /** Has what was uploaded read, and opens what it would change. */
  readonly onSent: (uploadId: string, language: Language) => Promise<void>;
  /** What else helps to fill the sheet in. */
  readonly children?: ReactNode;
}

/** Takes a sheet, by dropping or choosing. */
export function ImportBox({ label, hint, onSent, children }: ImportBoxProps) {
  const words = useWords(unitPageWords).list;
  const { language } = useLanguage();
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const send = useMutation<void, CallError, File>({
    mutationFn: async (file) => onSent((await upload(file, language)).id, language),
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
        {children}
      </div>
    </div>
  );
}
