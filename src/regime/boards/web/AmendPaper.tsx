import { Input } from 'antd';
import { Fragment } from 'react';
import { ClashBox } from '../../../web/ClashBox.js';
import { Field } from '../../../web/Field.js';
import { FileBox, type SentFile } from '../../../web/FileBox.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import type { Amending } from './use-amendment.js';
import { amendWords } from './word-lists.js';

interface AmendPaperProps extends Amending {
  readonly scan: SentFile | undefined;
  readonly onScan: (scan: SentFile) => void;
}

const FIELDS = ['number', 'on', 'reason', 'signedBy'] as const;

/** The paper itself: its own number, day and reason, who signed it, and by what that can be shown (point 1). */
export function AmendPaper({ typed, change, clashing, scan, onScan }: AmendPaperProps) {
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
            <Fragment key={field}>
              <ClashBox {...clashing(field)} />
              <Field path={field} label={words[field]} {...(hint !== undefined && { hint })}>
                {(control) => (
                  <Input
                    {...control}
                    type={field === 'on' ? 'date' : 'text'}
                    value={typed[field] ?? ''}
                    onChange={({ target }) => change({ [field]: target.value })}
                  />
                )}
              </Field>
            </Fragment>
          );
        })}
        <ClashBox {...clashing('receipt')} />
        <Field path="proof.number" label={words.receipt}>
          {(control) => (
            <Input
              {...control}
              value={typed.receipt ?? ''}
              onChange={({ target }) => change({ receipt: target.value })}
            />
          )}
        </Field>
        <FileBox label={words.file} kept={scan && words.fileKept(scan.name)} onSent={onScan} />
      </div>
    </Section>
  );
}
