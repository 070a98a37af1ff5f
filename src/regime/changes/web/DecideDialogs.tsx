import { useState } from 'react';
import { ActDialog } from '../../../web/ActDialog.js';
import { useCommand } from '../../../web/api.js';
import { Choice } from '../../../web/Choice.js';
import { useWords } from '../../../web/language.js';
import { TextField } from '../../../web/TextField.js';
import { useDays } from '../../../web/today.js';
import { noPaper, paperBody } from '../../obligations/web/PaperFields.js';
import { NO_PROOF, ProofFields, shownProof } from '../../obligations/web/ProofFields.js';
import { HowFields } from '../../staffing/web/DecideDialogs.js';
import { decideChange } from '../endpoints.js';
import type { OfChange } from './ActDialogs.js';
import { changePageWords } from './word-lists.js';

type Verdict = 'approve' | 'reject';

interface VerdictChoiceProps {
  readonly value: Verdict;
  readonly change: (verdict: Verdict) => void;
}

function VerdictChoice({ value, change }: VerdictChoiceProps) {
  const { form } = useWords(changePageWords);
  return (
    <Choice
      legend={form.how}
      name="change-decision"
      options={[
        ['approve', form.approve],
        ['reject', form.reject],
      ]}
      value={value}
      change={change}
    />
  );
}

/** The leader in charge decides a minor change: here, where they prove that it is them, or on paper. */
export function DecideDialog({ change, isOffice, onClose }: OfChange & { readonly isOffice: boolean }) {
  const { act, form } = useWords(changePageWords);
  const { today } = useDays();
  const decide = useCommand(decideChange, { changeId: change.id });
  const [decision, setDecision] = useState<Verdict>('approve');
  const [said, setSaid] = useState({ reason: '', number: '' });
  const [how, setHow] = useState<'here' | 'onPaper'>(isOffice ? 'onPaper' : 'here');
  const [paper, setPaper] = useState(noPaper(today, change.leader ?? ''));
  const problem = decide.error?.problem;
  const { reason, number } = said;
  return (
    <ActDialog
      title={act.decide}
      lead={form.decideLead}
      act={form[decision]}
      problem={problem}
      pending={decide.isPending}
      onClose={onClose}
      onAct={() =>
        decide.mutate(
          {
            body: {
              decision,
              ...(reason.trim() !== '' && { reason }),
              ...(how === 'onPaper' && { paper: paperBody(paper), ...(number.trim() !== '' && { number }) }),
            },
          },
          { onSuccess: onClose },
        )
      }
    >
      <VerdictChoice value={decision} change={setDecision} />
      <TextField
        path="reason"
        label={form.reason}
        type="long"
        value={reason}
        change={(value) => setSaid({ ...said, reason: value })}
        problem={problem}
      />
      <HowFields {...{ isOffice, how, setHow, paper, setPaper, problem }} />
      {how === 'onPaper' && (
        <TextField
          path="number"
          label={form.number}
          value={number}
          change={(value) => setSaid({ ...said, number: value })}
          problem={problem}
        />
      )}
    </ActDialog>
  );
}

/** Whose the minutes are, as the paper itself says. */
const MEETING = { signedBy: '区政府常务会议', post: '区政府常务会议' };

/** What the executive meeting decided, by the number of its minutes (R10). */
export function MeetingDialog({ change, onClose }: OfChange) {
  const { act, form } = useWords(changePageWords);
  const { today } = useDays();
  const decide = useCommand(decideChange, { changeId: change.id });
  const [decision, setDecision] = useState<Verdict>('approve');
  const [said, setSaid] = useState({ number: '', on: today ?? '', reason: '' });
  const [proof, setProof] = useState(NO_PROOF);
  const problem = decide.error?.problem;
  const { number, on, reason } = said;
  const text = (field: keyof typeof said, label: string, type: 'text' | 'date' | 'long' = 'text') => (
    <TextField
      path={field === 'on' ? 'paper.signedOn' : field}
      label={label}
      type={type}
      value={said[field]}
      change={(value) => setSaid({ ...said, [field]: value })}
      problem={problem}
    />
  );
  return (
    <ActDialog
      title={act.meeting}
      lead={form.meetingLead}
      act={form[decision]}
      problem={problem}
      pending={decide.isPending}
      onClose={onClose}
      onAct={() =>
        decide.mutate(
          {
            body: {
              ...{ decision, number },
              ...(reason.trim() !== '' && { reason }),
              paper: { ...MEETING, signedOn: on, opinion: reason, proof: shownProof(proof) },
            },
          },
          { onSuccess: onClose },
        )
      }
    >
      <VerdictChoice value={decision} change={setDecision} />
      {text('number', form.minutes)}
      {text('on', form.meetingOn, 'date')}
      {text('reason', form.reason, 'long')}
      <ProofFields path="paper.proof" typed={proof} change={setProof} problem={problem} />
    </ActDialog>
  );
}
