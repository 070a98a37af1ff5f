import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import { upload, type UploadView } from './api.js';
import { useLanguage } from './language.js';
import type { CallError } from './problem.js';
import { ProblemNotice } from './ProblemNotice.js';

/** A file that was sent and waits for an operation that attaches it. */
export type SentFile = Pick<UploadView, 'id' | 'name'>;

interface FileBoxProps {
  readonly label: string;
  /** That it was sent: shown beside the button. */
  readonly kept: string | undefined;
  readonly onSent: (file: SentFile) => void;
}

/** Chooses one file and sends it into staging. */
export function FileBox({ label, kept, onSent }: FileBoxProps) {
  const { language } = useLanguage();
  const chooser = useRef<HTMLInputElement>(null);
  const send = useMutation<UploadView, CallError, File>({
    mutationFn: (file) => upload(file, language),
    onSuccess: onSent,
  });
  return (
    <>
      {send.error && <ProblemNotice problem={send.error.problem} />}
      <input
        ref={chooser}
        className="vh"
        type="file"
        tabIndex={-1}
        aria-label={label}
        onChange={({ target }) => {
          const file = target.files?.item(0);
          if (file) send.mutate(file);
        }}
      />
      <p>
        <Button disabled={send.isPending} onClick={() => chooser.current?.click()}>
          {label}
        </Button>{' '}
        {kept !== undefined && <span role="status">{kept}</span>}
      </p>
    </>
  );
}
