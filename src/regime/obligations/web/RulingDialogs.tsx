import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { useCommand } from '../../../web/api.js';
import { Choice } from '../../../web/Choice.js';
import { Dialog } from '../../../web/Dialog.js';
import { useWords } from '../../../web/language.js';
import { ProblemNotice } from '../../../web/ProblemNotice.js';
import { TextField } from '../../../web/TextField.js';
import { useDays } from '../../../web/today.js';
import { decideOnRuling, type ObligationRecord, proposeRuling } from '../contract.record.js';
import { NO_PROOF, ProofFields, proofOf } from './ProofFields.js';
import { dutyRecordWords } from './word-lists.js';

interface DialogProps {
  readonly duty: Pick<ObligationRecord, 'id'>;
  readonly onClose: () => void;
}

/** One person says whether the lateness counts, and why. */
export function ProposeDialog({ duty, onClose }: DialogProps) {
  const words = useWords(dutyRecordWords).rulings;
  const propose = useCommand(proposeRuling, { obligationId: duty.id });
  const [counts, setCounts] = useState<'counts' | 'countsNot'>('countsNot');
  const [reason, setReason] = useState('');
  const problem = propose.error?.problem;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    propose.mutate({ body: { counts: counts === 'counts', reason } }, { onSuccess: onClose });
  };
  return (
    <Dialog title={words.propose} onClose={onClose}>
      <p>{words.lead}</p>
      <form onSubmit={submit} noValidate>
        {problem && <ProblemNotice problem={problem} />}
        <Choice
          legend={words.question}
          name="counts"
          options={[
            ['countsNot', words.countsNot],
            ['counts', words.counts],
          ]}
          value={counts}
          change={setCounts}
        />
        <TextField
          path="reason"
          label={words.reason}
          hint={words.reasonHint}
          type="long"
          value={reason}
          change={setReason}
          problem={problem}
        />
        <Save label={words.saveProposal} pending={propose.isPending} />
      </form>
    </Dialog>
  );
}

interface DecideDialogProps extends DialogProps {
  readonly ruling: ObligationRecord['rulings'][number];
}

const NO_PAPER = { signedBy: '', post: '', signedOn: '', opinion: '' };

/** The second person decides, here or by a signature on paper that a clerk registers (point 1). */
export function DecideDialog({ duty, ruling, onClose }: DecideDialogProps) {
  const words = useWords(dutyRecordWords).rulings;
  const { today } = useDays();
  const decide = useCommand(decideOnRuling, { obligationId: duty.id, rulingId: ruling.id });
  const [how, setHow] = useState<'here' | 'onPaper'>(ruling.own ? 'onPaper' : 'here');
  const [decision, setDecision] = useState<'confirm' | 'decline'>('confirm');
  const [paper, setPaper] = useState({ ...NO_PAPER, signedOn: today ?? '' });
  const [proof, setProof] = useState(NO_PROOF);
  const problem = decide.error?.problem;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    // Without proof an empty number goes out, so that the answer names the field.
    const shown = proofOf(proof) ?? { kind: 'receipt' as const, number: '' };
    const body = { decision, ...(how === 'onPaper' && { paper: { ...paper, proof: shown } }) };
    decide.mutate({ body }, { onSuccess: onClose });
  };
  const text = (field: keyof typeof NO_PAPER, label: string, hint?: string) => (
    <TextField
      path={`paper.${field}`}
      {...{ label, problem }}
      {...(hint !== undefined && { hint })}
      type={field === 'signedOn' ? 'date' : 'text'}
      value={paper[field]}
      change={(value) => setPaper({ ...paper, [field]: value })}
    />
  );
  return (
    <Dialog title={words.decide} onClose={onClose}>
      <p>
        <span className="key">{ruling.counts ? words.counts : words.countsNot}</span>
        {'　'}
        <span lang="zh-CN">{ruling.reason}</span>
      </p>
      <p>{ruling.own ? words.ownLead : words.decideLead}</p>
      <form onSubmit={submit} noValidate>
        {problem && <ProblemNotice problem={problem} />}
        {!ruling.own && (
          <Choice
            legend={words.how}
            name="how"
            options={[
              ['here', words.here],
              ['onPaper', words.onPaper],
            ]}
            value={how}
            change={setHow}
          />
        )}
        <Choice
          legend={words.answer}
          name="decision"
          options={[
            ['confirm', words.confirm],
            ['decline', words.decline],
          ]}
          value={decision}
          change={setDecision}
        />
        {how === 'onPaper' && (
          <>
            {text('signedBy', words.signedBy)}
            {text('post', words.post)}
            {text('signedOn', words.signedOn)}
            {text('opinion', words.opinion, words.opinionHint)}
            <ProofFields path="paper.proof" typed={proof} change={setProof} problem={problem} />
          </>
        )}
        <Save label={words.saveDecision} pending={decide.isPending} />
      </form>
    </Dialog>
  );
}

function Save({ label, pending }: { readonly label: string; readonly pending: boolean }) {
  return (
    <div className="row-acts">
      <Button type="primary" htmlType="submit" disabled={pending}>
        {label}
      </Button>
    </div>
  );
}
