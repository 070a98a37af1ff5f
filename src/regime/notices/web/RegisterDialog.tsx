import { useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { Dialog } from '../../../web/Dialog.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { registerIssued } from '../endpoints.js';
import { endWords, intakeWords } from './word-lists.js';

interface RegisterDialogProps {
  readonly noticeId: string;
  readonly version: string | null;
  /** The day of the paper, as read. */
  readonly issuedOn: string | null;
  /** Another notice of the same year, beside which this one is to stand. */
  readonly beside: string | undefined;
  readonly onClose: () => void;
}

/** Registers the paper as issued: who signed it, when, and by what that can be shown (point 1). */
export function RegisterDialog({ noticeId, version, issuedOn, beside, onClose }: RegisterDialogProps) {
  const words = useWords(intakeWords).register;
  const ends = useWords(endWords);
  const navigate = useNavigate();
  const register = useCommand(registerIssued, { noticeId });
  const [signedBy, setSignedBy] = useState('');
  const [signedOn, setSignedOn] = useState(issuedOn ?? '');
  const [kind, setKind] = useState<'file' | 'receipt'>('file');
  const [number, setNumber] = useState('');
  const problem = register.error?.problem;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = {
      ...{ signedBy, signedOn, proof: kind === 'file' ? { kind } : { kind, number } },
      ...(beside !== undefined && { alongside: true as const }),
    };
    register.mutate(
      { body, version },
      {
        onSuccess: ({ value }) =>
          void navigate({ to: '/programmes/$programmeId', params: { programmeId: value.programmeId } }),
      },
    );
  };
  return (
    <Dialog title={words.heading} onClose={onClose}>
      <p>{words.lead}</p>
      {beside !== undefined && <p>{ends.alongsideLead(beside)}</p>}
      <form onSubmit={submit} noValidate>
        {problem && <ProblemNotice problem={problem} />}
        <Field path="signedBy" label={words.signedBy} hint={words.signedByHint} fault={faultAt(problem, 'signedBy')}>
          {(control) => <Input {...control} value={signedBy} onChange={(event) => setSignedBy(event.target.value)} />}
        </Field>
        <Field path="signedOn" label={words.signedOn} fault={faultAt(problem, 'signedOn')}>
          {(control) => (
            <Input {...control} type="date" value={signedOn} onChange={(event) => setSignedOn(event.target.value)} />
          )}
        </Field>
        <fieldset>
          <legend>{words.proof}</legend>
          <label className="opt">
            <input type="radio" name="proof" checked={kind === 'file'} onChange={() => setKind('file')} />
            {words.proofFile}
          </label>
          <label className="opt">
            <input type="radio" name="proof" checked={kind === 'receipt'} onChange={() => setKind('receipt')} />
            {words.proofReceipt}
          </label>
        </fieldset>
        {kind === 'receipt' && (
          <Field path="proof.number" label={words.receiptNumber} fault={faultAt(problem, 'proof.number')}>
            {(control) => <Input {...control} value={number} onChange={(event) => setNumber(event.target.value)} />}
          </Field>
        )}
        <div className="row-acts">
          <Button type="primary" htmlType="submit" disabled={register.isPending}>
            {words.act}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
