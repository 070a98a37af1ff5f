import { useState } from 'react';
import { ActDialog } from '../../../web/ActDialog.js';
import { useCommand } from '../../../web/api.js';
import { Choice } from '../../../web/Choice.js';
import type { SentFile } from '../../../web/FileBox.js';
import { useWords } from '../../../web/language.js';
import { TextField } from '../../../web/TextField.js';
import { useDays } from '../../../web/today.js';
import { channels } from '../../obligations/rules/receipt.js';
import { NO_PROOF, ProofFields, proofOf, type TypedProof } from '../../obligations/web/ProofFields.js';
import type { FilingView } from '../contract.js';
import { receiveReport, withdrawReport } from '../endpoints.js';
import { reportPageWords } from './word-lists.js';

interface OfFiling {
  readonly obligationId: string;
  readonly onClose: () => void;
}

interface ReceiveProps extends Pick<OfFiling, 'onClose'> {
  readonly filing: FilingView;
  readonly sheet: SentFile | undefined;
}

/** 代收: the unit's letter came by another way, and a clerk registers it. The day it was received counts (I7). */
export function ReceiveDialog({ filing, sheet, onClose }: ReceiveProps) {
  const { obligation, signer, letterNumber: known } = filing;
  const words = useWords(reportPageWords);
  const { today } = useDays();
  const receive = useCommand(receiveReport, { obligationId: obligation.id });
  const [channel, setChannel] = useState<(typeof channels)[number]>(sheet ? 'xlsx' : 'paper');
  const [said, setSaid] = useState({
    ...{ receivedOn: today ?? '', note: '' },
    ...{ signedBy: signer ?? '', letterNumber: known ?? '' },
  });
  const [proof, setProof] = useState<TypedProof>(sheet ? { ...NO_PROOF, scan: sheet } : NO_PROOF);
  const problem = receive.error?.problem;
  const text = (field: keyof typeof said, hint: string, type: 'text' | 'date' = 'text') => (
    <TextField
      path={field}
      label={words.field[field]}
      {...{ hint, type, problem }}
      value={said[field]}
      change={(value) => setSaid({ ...said, [field]: value })}
    />
  );
  const act = (): void => {
    const shown = proofOf(proof);
    const { receivedOn, signedBy, letterNumber, note } = said;
    receive.mutate(
      {
        body: {
          ...{ channel, receivedOn },
          ...(shown && { proof: shown }),
          ...(signedBy.trim() !== '' && { signedBy }),
          ...(letterNumber.trim() !== '' && { letterNumber }),
          ...(channel === 'telephone' && note.trim() !== '' && { note }),
        },
      },
      { onSuccess: onClose },
    );
  };
  return (
    <ActDialog
      title={words.act.receive}
      lead={words.about.receive}
      act={words.act.receive}
      {...{ problem, onClose }}
      pending={receive.isPending}
      onAct={act}
    >
      <Choice
        legend={words.field.way}
        name="report-channel"
        options={channels.map((each) => [each, words.channel[each]] as const)}
        value={channel}
        change={setChannel}
      />
      {text('receivedOn', words.hint.receivedOn, 'date')}
      {channel === 'telephone' ? (
        text('note', '')
      ) : (
        <ProofFields path="proof" typed={proof} change={setProof} problem={problem} />
      )}
      <div className="pair">
        {text('signedBy', words.hint.signedBy)}
        {text('letterNumber', words.hint.optional)}
      </div>
    </ActDialog>
  );
}

export function WithdrawDialog({ obligationId, onClose }: OfFiling) {
  const words = useWords(reportPageWords);
  const withdraw = useCommand(withdrawReport, { obligationId });
  const [reason, setReason] = useState('');
  const problem = withdraw.error?.problem;
  return (
    <ActDialog
      title={words.act.withdraw}
      lead={words.about.withdraw}
      act={words.act.withdraw}
      {...{ problem, onClose }}
      pending={withdraw.isPending}
      onAct={() => withdraw.mutate({ body: { ...(reason.trim() !== '' && { reason }) } }, { onSuccess: onClose })}
    >
      <TextField
        path="reason"
        label={words.field.reason}
        hint={words.hint.withdrawReason}
        value={reason}
        change={setReason}
        problem={problem}
      />
    </ActDialog>
  );
}
