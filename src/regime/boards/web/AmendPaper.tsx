import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useRef } from 'react';
import { upload, type UploadView } from '../../../web/api.js';
import { Field } from '../../../web/Field.js';
import { useLanguage, useWords } from '../../../web/language.js';
import type { CallError } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { Section } from '../../../web/Record.js';
import type { Amending } from './use-amendment.js';
import { amendWords } from './word-lists.js';

/** The scan that was sent, until the correction is registered with it. */
export type Scan = Pick<UploadView, 'id' | 'name'>;

interface AmendPaperProps extends Amending {
  readonly scan: Scan | undefined;
  readonly onScan: (scan: Scan) => void;
}

const FIELDS = ['number', 'on', 'reason', 'signedBy'] as const;

/** The paper itself: its own number, day and reason, who signed it, and by what that can be shown (point 1). */
export function AmendPaper({ typed, change, scan, onScan }: AmendPaperProps) {
  const words = useWords(amendWords);
  const hints: Readonly<Partial<Record<(typeof FIELDS)[number], string>>> = {
    number: words.numberHint,
    signedBy: words.signedByHint,
  };
  return (
    <Section id="paper" title={words.paper} note={words.paperNote}>
      <div className="settle">
        {FIELDS.map((field) => {
          const hint = hints[field];
          return (
            <Field key={field} path={field} label={words[field]} {...(hint !== undefined && { hint })}>
              {(control) => (
                <Input
                  {...control}
                  type={field === 'on' ? 'date' : 'text'}
                  value={typed[field] ?? ''}
                  onChange={({ target }) => change({ [field]: target.value })}
                />
              )}
            </Field>
          );
        })}
        <Field path="proof.number" label={words.receipt}>
          {(control) => (
            <Input
              {...control}
              value={typed.receipt ?? ''}
              onChange={({ target }) => change({ receipt: target.value })}
            />
          )}
        </Field>
        <ScanBox scan={scan} onScan={onScan} />
      </div>
    </Section>
  );
}

function ScanBox({ scan, onScan }: Pick<AmendPaperProps, 'scan' | 'onScan'>) {
  const words = useWords(amendWords);
  const { language } = useLanguage();
  const chooser = useRef<HTMLInputElement>(null);
  const send = useMutation<UploadView, CallError, File>({
    mutationFn: (file) => upload(file, language),
    onSuccess: onScan,
  });
  return (
    <>
      {send.error && <ProblemNotice problem={send.error.problem} />}
      <input
        ref={chooser}
        className="vh"
        type="file"
        tabIndex={-1}
        aria-label={words.file}
        onChange={({ target }) => {
          const file = target.files?.item(0);
          if (file) send.mutate(file);
        }}
      />
      <p>
        <Button disabled={send.isPending} onClick={() => chooser.current?.click()}>
          {words.file}
        </Button>{' '}
        {scan && <span>{words.fileKept(scan.name)}</span>}
      </p>
    </>
  );
}
