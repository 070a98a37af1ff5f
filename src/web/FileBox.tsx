import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { UploadView } from './api.js';
import { useLanguage, useWords } from './language.js';
import type { CallError } from './problem.js';
import { ProblemNotice } from './ProblemNotice.js';
import { upload } from './upload.js';
import { webWords } from './word-lists.js';

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
  const words = useWords(webWords);
  const [share, setShare] = useState(0);
  const chooser = useRef<HTMLInputElement>(null);
  const send = useMutation<UploadView, CallError, File>({
    mutationFn: (file) => upload(file, language, setShare),
    onMutate: () => {
      setShare(0);
    },
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
        {send.isPending && share > 0 ? (
          <span role="status">{words.sending(Math.floor(share * 100))}</span>
        ) : (
          kept !== undefined && <span role="status">{kept}</span>
        )}
      </p>
    </>
  );
}
