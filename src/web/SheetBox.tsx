import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import type { Language } from '../kernel/language.js';
import type { UploadView } from './api.js';
import { useLanguage, useWords } from './language.js';
import type { CallError } from './problem.js';
import { ProblemNotice } from './ProblemNotice.js';
import { upload } from './upload.js';
import { webWords } from './word-lists.js';

interface SheetBoxProps {
  readonly label: string;
  readonly hint: string;
  /** Has what was uploaded read, and shows what it would change. */
  readonly onSent: (uploaded: Pick<UploadView, 'id' | 'name'>, language: Language) => Promise<void>;
  /** What else helps to fill the sheet in. */
  readonly children?: ReactNode;
}

/** Takes a workbook, by dropping or choosing; the same file may be brought again once it was mended. */
export function SheetBox({ label, hint, onSent, children }: SheetBoxProps) {
  const words = useWords(webWords);
  const { language } = useLanguage();
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const send = useMutation<void, CallError, File>({
    mutationFn: async (file) => onSent(await upload(file, language), language),
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
    <div className="gap-s">
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
          {send.isPending ? words.readingFile : hint}
        </p>
        {children}
      </div>
    </div>
  );
}
