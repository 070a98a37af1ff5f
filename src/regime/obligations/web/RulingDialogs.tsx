import { useState } from 'react';
import { ActDialog } from '../../../web/ActDialog.js';
import { useCommand } from '../../../web/api.js';
import { Choice } from '../../../web/Choice.js';
import { useWords } from '../../../web/language.js';
import { TextField } from '../../../web/TextField.js';
import { useDays } from '../../../web/today.js';
import { decideOnRuling, type ObligationRecord, proposeRuling } from '../contract.record.js';
import { noPaper, paperBody, PaperFields } from './PaperFields.js';
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
  return (
    <ActDialog
      title={words.propose}
      lead={words.lead}
      act={words.saveProposal}
      problem={problem}
      pending={propose.isPending}
      onAct={() => propose.mutate({ body: { counts: counts === 'counts', reason } }, { onSuccess: onClose })}
      onClose={onClose}
    >
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
    </ActDialog>
  );
}

interface DecideDialogProps extends DialogProps {
  readonly ruling: ObligationRecord['rulings'][number];
}

/** The second person decides, here or by a signature on paper that a clerk registers (point 1). */
export function DecideDialog({ duty, ruling, onClose }: DecideDialogProps) {
  const words = useWords(dutyRecordWords).rulings;
  const { today } = useDays();
  const decide = useCommand(decideOnRuling, { obligationId: duty.id, rulingId: ruling.id });
  const [how, setHow] = useState<'here' | 'onPaper'>(ruling.own ? 'onPaper' : 'here');
  const [decision, setDecision] = useState<'confirm' | 'decline'>('confirm');
  const [paper, setPaper] = useState(noPaper(today));
  const problem = decide.error?.problem;
  const act = (): void => {
    const body = { decision, ...(how === 'onPaper' && { paper: paperBody(paper) }) };
    decide.mutate({ body }, { onSuccess: onClose });
  };
  return (
    <ActDialog
      title={words.decide}
      lead={
        <>
          <p>
            <span className="key">{ruling.counts ? words.counts : words.countsNot}</span>
            {'　'}
            <span lang="zh-CN">{ruling.reason}</span>
          </p>
          <p>{ruling.own ? words.ownLead : words.decideLead}</p>
        </>
      }
      act={words.saveDecision}
      problem={problem}
      pending={decide.isPending}
      onAct={act}
      onClose={onClose}
    >
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
      {how === 'onPaper' && <PaperFields typed={paper} change={setPaper} problem={problem} />}
    </ActDialog>
  );
}
