import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import type { z } from 'zod';
import { useCommand } from '../../../web/api.js';
import { Choice } from '../../../web/Choice.js';
import { Dialog } from '../../../web/Dialog.js';
import { useWords } from '../../../web/language.js';
import type { Problem } from '../../../web/problem.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { TextField } from '../../../web/TextField.js';
import { useDays } from '../../../web/today.js';
import { correctReceipt, type FilingForm, type ObligationRecord, receiveFiling } from '../contract.record.js';
import { channels, type WayIn } from '../rules/receipt.js';
import { metBy } from '../schedule.js';
import { NO_PROOF, ProofFields, proofOf, type TypedProof } from './ProofFields.js';
import { dutyRecordWords } from './word-lists.js';

/** A filing as it is typed. */
interface TypedFiling {
  readonly channel: Exclude<WayIn, 'unit'>;
  readonly receivedOn: string;
  readonly drawnUpOn: string;
  readonly note: string;
  readonly proof: TypedProof;
}

type Duty = Pick<ObligationRecord, 'id' | 'kind'>;
type Receipt = ObligationRecord['receipts'][number];

function bodyOf(
  { kind }: Duty,
  { channel, receivedOn, drawnUpOn, note, proof }: TypedFiling,
): z.input<typeof FilingForm> {
  const shown = proofOf(proof);
  return {
    ...{ channel, receivedOn },
    ...(shown && { proof: shown }),
    ...(metBy(kind) === 'drawn-up' && drawnUpOn !== '' && { drawnUpOn }),
    ...(channel === 'telephone' && note !== '' && { note }),
  };
}

interface ReceiveDialogProps {
  readonly duty: Duty;
  readonly onClose: () => void;
}

/** 代收: a filing came by another way than this system, and a clerk registers it. */
export function ReceiveDialog({ duty, onClose }: ReceiveDialogProps) {
  const words = useWords(dutyRecordWords).filing;
  const { today } = useDays();
  const receive = useCommand(receiveFiling, { obligationId: duty.id });
  const [typed, change] = useState<TypedFiling>({
    ...{ channel: 'paper', receivedOn: today ?? '', drawnUpOn: '', note: '', proof: NO_PROOF },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    receive.mutate({ body: bodyOf(duty, typed) }, { onSuccess: onClose });
  };
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.lead}</p>
      <form onSubmit={submit} noValidate>
        {receive.error && <ProblemNotice problem={receive.error.problem} />}
        <FilingFields duty={duty} typed={typed} change={change} problem={receive.error?.problem} within="" />
        <Save pending={receive.isPending} />
      </form>
    </Dialog>
  );
}

interface CorrectDialogProps extends ReceiveDialogProps {
  readonly receipt: Receipt;
}

/** Puts a receipt right by a further one, or takes it back. */
export function CorrectDialog({ duty, receipt, onClose }: CorrectDialogProps) {
  const words = useWords(dutyRecordWords).filing;
  const correct = useCommand(correctReceipt, { obligationId: duty.id, receiptId: receipt.id });
  const [how, setHow] = useState<'again' | 'takeBack'>('again');
  const [reason, setReason] = useState('');
  const [typed, change] = useState<TypedFiling>({
    // What the unit put down itself is put right by what the office then has in hand.
    channel: receipt.channel === 'unit' ? 'paper' : receipt.channel,
    ...{ receivedOn: receipt.registeredOn, drawnUpOn: receipt.drawnUpOn ?? '' },
    ...{ note: receipt.note ?? '', proof: { number: receipt.receiptNumber ?? '' } },
  });
  const problem = correct.error?.problem;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const filing = how === 'again' ? bodyOf(duty, typed) : null;
    correct.mutate({ body: { reason, filing } }, { onSuccess: onClose });
  };
  return (
    <Dialog title={words.correctTitle} onClose={onClose}>
      <p>{words.correctLead}</p>
      <form onSubmit={submit} noValidate>
        {problem && <ProblemNotice problem={problem} />}
        <Choice
          legend={words.what}
          name="how"
          options={[
            ['again', words.again],
            ['takeBack', words.takeBack],
          ]}
          value={how}
          change={setHow}
        />
        {how === 'takeBack' ? (
          <p>{words.takeBackNote}</p>
        ) : (
          <FilingFields duty={duty} typed={typed} change={change} problem={problem} within="filing." />
        )}
        <TextField path="reason" label={words.reason} value={reason} change={setReason} problem={problem} />
        <Save pending={correct.isPending} />
      </form>
    </Dialog>
  );
}

function Save({ pending }: { readonly pending: boolean }) {
  const words = useWords(dutyRecordWords).filing;
  return (
    <div className="row-acts">
      <Button type="primary" htmlType="submit" disabled={pending}>
        {words.save}
      </Button>
    </div>
  );
}

interface FilingFieldsProps {
  readonly duty: Duty;
  readonly typed: TypedFiling;
  readonly change: (typed: TypedFiling) => void;
  readonly problem: Problem | undefined;
  /** Where the fields stand in the body. */
  readonly within: string;
}

function FilingFields({ duty, typed, change, problem, within }: FilingFieldsProps) {
  const all = useWords(dutyRecordWords);
  const words = all.filing;
  const isPlan = metBy(duty.kind) === 'drawn-up';
  const text = (field: 'receivedOn' | 'drawnUpOn' | 'note', label: string, hint: string) => (
    <TextField
      path={within + field}
      {...{ label, hint, problem }}
      type={field === 'note' ? 'text' : 'date'}
      value={typed[field]}
      change={(value) => change({ ...typed, [field]: value })}
    />
  );
  return (
    <>
      <Choice
        legend={words.channel}
        name="channel"
        options={channels.map((channel) => [channel, all.channel[channel]])}
        value={typed.channel}
        change={(channel) => change({ ...typed, channel })}
      />
      {text('receivedOn', words.receivedOn, words.receivedOnHint)}
      {isPlan && text('drawnUpOn', words.drawnUpOn, words.drawnUpOnHint)}
      {typed.channel === 'telephone' && text('note', words.note, words.noteHint)}
      {(typed.channel !== 'telephone' || isPlan) && (
        <ProofFields
          path={`${within}proof`}
          typed={typed.proof}
          change={(proof) => change({ ...typed, proof })}
          problem={problem}
        />
      )}
    </>
  );
}
