import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { Dialog } from '../../../web/Dialog.js';
import { Dock } from '../../../web/Dock.js';
import { Field } from '../../../web/Field.js';
import { useWords } from '../../../web/language.js';
import { faultAt } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { type NoticeView, returnNotice, signNotice } from '../endpoints.js';
import { intakeWords } from './word-lists.js';

interface SigningProps {
  readonly view: NoticeView;
  readonly version: string | null;
}

/** A notice that waits for its signature: who may sign it signs or sends it back, the office may take it back. */
export function SigningDock({ view, version }: SigningProps) {
  const words = useWords(intakeWords).signing;
  const [open, setOpen] = useState<'sign' | 'return'>();
  const close = (): void => setOpen(undefined);
  return (
    <>
      <Dock label={words.label} status={view.blockers[0]?.sentence ?? words.waiting} note={words.note}>
        {view.can.includes('notice.return') && <Button onClick={() => setOpen('return')}>{words.giveBack}</Button>}
        {view.can.includes('notice.sign') && (
          <Button type="primary" disabled={view.blockers.length > 0} onClick={() => setOpen('sign')}>
            {words.sign}
          </Button>
        )}
      </Dock>
      {open === 'sign' && <SignDialog {...{ view, version }} onClose={close} />}
      {open === 'return' && <ReturnDialog {...{ view, version }} onClose={close} />}
    </>
  );
}

function SignDialog({ view, version, onClose }: SigningProps & { readonly onClose: () => void }) {
  const words = useWords(intakeWords).signing;
  const navigate = useNavigate();
  const signing = useCommand(signNotice, { noticeId: view.id });
  const [opinion, setOpinion] = useState('');
  const problem = signing.error?.problem;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const said = opinion.trim();
    signing.mutate(
      { body: said === '' ? {} : { opinion: said }, version },
      {
        onSuccess: ({ value: { programmeId } }) =>
          void navigate({ to: '/programmes/$programmeId', params: { programmeId } }),
      },
    );
  };
  return (
    <Dialog title={words.sign} onClose={onClose}>
      <p>{words.signLead}</p>
      <form onSubmit={submit} noValidate>
        {problem && <ProblemNotice problem={problem} />}
        <Field path="opinion" label={words.opinion} hint={words.opinionHint} fault={faultAt(problem, 'opinion')}>
          {(control) => <textarea {...control} value={opinion} onChange={(event) => setOpinion(event.target.value)} />}
        </Field>
        <div className="row-acts">
          <Button type="primary" htmlType="submit" disabled={signing.isPending}>
            {words.sign}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function ReturnDialog({ view, version, onClose }: SigningProps & { readonly onClose: () => void }) {
  const words = useWords(intakeWords).signing;
  const navigate = useNavigate();
  const returning = useCommand(returnNotice, { noticeId: view.id });
  const [reason, setReason] = useState('');
  const problem = returning.error?.problem;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    returning.mutate({ body: { reason }, version }, { onSuccess: () => void navigate({ to: '/notices' }) });
  };
  return (
    <Dialog title={words.giveBack} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        {problem && <ProblemNotice problem={problem} />}
        <Field path="reason" label={words.reason} fault={faultAt(problem, 'reason')}>
          {(control) => <textarea {...control} value={reason} onChange={(event) => setReason(event.target.value)} />}
        </Field>
        <div className="row-acts">
          <Button type="primary" htmlType="submit" disabled={returning.isPending}>
            {words.giveBack}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
