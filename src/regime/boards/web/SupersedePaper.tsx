import { Input } from 'antd';
import { Fragment } from 'react';
import { ClashBox } from '../../../web/ClashBox.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { Section } from '../../../web/Record.js';
import type { SupersessionForm } from '../contract.superseding.js';
import { supersedeWords } from './supersede-word-lists.js';
import type { SupersessionTyping } from './use-supersession.js';

interface SupersedePaperProps extends SupersessionTyping {
  readonly view: SupersessionForm;
}

const FIELDS = ['reason', 'signedBy', 'signedOn'] as const;

/** Why the notice was printed anew, who signed it, and by what that can be shown (point 1). */
export function SupersedePaper({ view, typed, change, clashing }: SupersedePaperProps) {
  const words = useWords(supersedeWords);
  const read = { reason: '', signedBy: '', signedOn: view.notice.issuedOn ?? '' };
  const byReceipt = typed.byReceipt === true;
  const proofNamed = (value: unknown): string[] => [value === true ? words.proofReceipt : words.proofFile];
  return (
    <Section id="paper" title={words.paper} note={words.paperNote}>
      <div className="settle">
        {FIELDS.map((field) => (
          <Fragment key={field}>
            <ClashBox {...clashing(field)} />
            <Field path={field} label={words[field]} hint={words.hint[field]}>
              {(control) => (
                <Input
                  {...control}
                  type={field === 'signedOn' ? 'date' : 'text'}
                  value={typed[field] ?? read[field]}
                  onChange={({ target }) => change({ [field]: target.value })}
                />
              )}
            </Field>
          </Fragment>
        ))}
        <ClashBox {...clashing('byReceipt')} linesOf={proofNamed} />
        <fieldset>
          <legend>{words.proof}</legend>
          <label className="opt">
            <input type="radio" name="proof" checked={!byReceipt} onChange={() => change({ byReceipt: false })} />
            {words.proofFile}
          </label>
          <label className="opt">
            <input type="radio" name="proof" checked={byReceipt} onChange={() => change({ byReceipt: true })} />
            {words.proofReceipt}
          </label>
        </fieldset>
        <ClashBox {...clashing('receipt')} />
        {byReceipt && (
          <Field path="proof.number" label={words.receipt}>
            {(control) => (
              <Input
                {...control}
                value={typed.receipt ?? ''}
                onChange={({ target }) => change({ receipt: target.value })}
              />
            )}
          </Field>
        )}
      </div>
    </Section>
  );
}
