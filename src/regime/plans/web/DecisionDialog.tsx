import { useState } from 'react';
import { ActDialog } from '../../../web/ActDialog.js';
import { useCommand } from '../../../web/api.js';
import { Choice } from '../../../web/Choice.js';
import { useWords } from '../../../web/language.js';
import { TextField } from '../../../web/TextField.js';
import { useDays } from '../../../web/today.js';
import { NO_PROOF, ProofFields, proofOf, shownProof } from '../../obligations/web/ProofFields.js';
import type { PlanRecord } from '../contract.js';
import { approvePlanHere, decidePlanAtMeeting, escalatePlan, returnPlan, submitPlan } from '../contract.moves.js';
import { planWords } from './word-lists.js';

export type Deciding = 'approve' | 'return' | 'escalate' | 'meeting' | 'submit';
type Decided = 'approve' | 'remit' | 'defer';

interface DecisionDialogProps {
  readonly plan: PlanRecord;
  readonly version: string | null;
  readonly deciding: Deciding;
  readonly onClose: () => void;
}

/** A decision on the plan, given here by whoever decides, or registered from the paper they signed (登记线下审签). */
export function DecisionDialog({ plan, version, deciding, onClose }: DecisionDialogProps) {
  const words = useWords(planWords).acting;
  const today = useDays().today ?? '';
  const params = { planId: plan.id };
  const approve = useCommand(approvePlanHere, params);
  const sendBack = useCommand(returnPlan, params);
  const escalate = useCommand(escalatePlan, params);
  const meeting = useCommand(decidePlanAtMeeting, params);
  const submit = useCommand(submitPlan, params);
  const [said, setSaid] = useState({
    ...{ words: '', on: today, signedBy: plan.item.deputyLeader ?? '', post: '副区长', minutes: '' },
  });
  const [decision, setDecision] = useState<Decided>('approve');
  const [proof, setProof] = useState(NO_PROOF);
  const command = { approve, return: sendBack, escalate, meeting, submit }[deciding];
  const problem = command.error?.problem;
  // Before the leader has it, a clerk sends it back by their own word; afterwards by the leader's, on the paper.
  const signs = plan.registers && (deciding === 'approve' || (deciding === 'return' && plan.state === 'under-review'));
  const title = {
    approve: signs ? words.register : words.approve,
    return: words.sendBack,
    escalate: words.escalate,
    meeting: words.meeting,
    submit: words.submitFor,
  }[deciding];
  const act = (): void => {
    const done = { onSuccess: onClose };
    const shown = proofOf(proof);
    const { on, signedBy, post, minutes } = said;
    const signed = { signedBy, post, signedOn: on, proof: shownProof(proof) };
    switch (deciding) {
      case 'approve': {
        const paper = { ...signed, opinion: said.words };
        return approve.mutate({ body: signs ? { paper } : { opinion: said.words }, version }, done);
      }
      case 'return':
        return sendBack.mutate({ body: { reason: said.words, ...(signs && { paper: signed }) }, version }, done);
      case 'escalate':
        return escalate.mutate({ body: { reason: said.words }, version }, done);
      case 'meeting':
        return meeting.mutate(
          { body: { decision, on, minutes, words: said.words, ...(shown && { proof: shown }) }, version },
          done,
        );
      case 'submit':
        return submit.mutate({ body: shown ? { paper: { on, proof: shown } } : {}, version }, done);
    }
  };
  const text = (field: keyof typeof said, label: string, type: 'text' | 'date' | 'long' = 'text', hint?: string) => (
    <TextField
      path={PATHS[deciding]?.[field] ?? field}
      label={label}
      type={type}
      value={said[field]}
      change={(value) => setSaid({ ...said, [field]: value })}
      problem={problem}
      {...(hint !== undefined && { hint })}
    />
  );
  return (
    <ActDialog title={title} act={title} problem={problem} pending={command.isPending} onAct={act} onClose={onClose}>
      {deciding === 'meeting' && (
        <>
          <Choice
            legend={words.decision}
            name="meeting-decision"
            options={(['approve', 'remit', 'defer'] as const).map((each) => [each, words.decisions[each]] as const)}
            value={decision}
            change={setDecision}
          />
          {text('on', words.meetingOn, 'date')}
          {decision !== 'defer' && text('minutes', words.minutes)}
        </>
      )}
      {signs && (
        <>
          {text('signedBy', words.signedBy)}
          {text('post', words.post)}
          {text('on', words.signedOn, 'date')}
        </>
      )}
      {deciding === 'submit' ? (
        <>
          <p>{words.submitForNote}</p>
          {text('on', words.paperOn, 'date')}
        </>
      ) : (
        text(
          'words',
          deciding === 'approve' ? words.opinion : deciding === 'meeting' ? words.words : words.reason,
          'long',
          deciding === 'approve' ? words.opinionHint : undefined,
        )
      )}
      {(signs || deciding === 'submit' || (deciding === 'meeting' && decision !== 'defer')) && (
        <ProofFields
          path={deciding === 'meeting' ? 'proof' : 'paper.proof'}
          typed={proof}
          change={setProof}
          problem={problem}
        />
      )}
    </ActDialog>
  );
}

/** Where a field goes in the body of each command. */
const PATHS: Readonly<Partial<Record<Deciding, Readonly<Record<string, string>>>>> = {
  approve: { signedBy: 'paper.signedBy', post: 'paper.post', on: 'paper.signedOn', words: 'opinion' },
  return: { signedBy: 'paper.signedBy', post: 'paper.post', on: 'paper.signedOn', words: 'reason' },
  escalate: { words: 'reason' },
  submit: { on: 'paper.on' },
};
