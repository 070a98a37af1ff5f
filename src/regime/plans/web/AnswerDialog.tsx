import { useState } from 'react';
import { ActDialog } from '../../../web/ActDialog.js';
import { useCommand } from '../../../web/api.js';
import { Choice } from '../../../web/Choice.js';
import { useWords } from '../../../web/language.js';
import { TextField } from '../../../web/TextField.js';
import { useDays } from '../../../web/today.js';
import { NO_PROOF, ProofFields, proofOf } from '../../obligations/web/ProofFields.js';
import type { CountersignView, PlanRecord } from '../contract.js';
import { answerCountersigning } from '../contract.moves.js';
import { planWords } from './word-lists.js';

interface AnswerDialogProps {
  readonly plan: PlanRecord;
  readonly version: string | null;
  readonly row: CountersignView;
  readonly onClose: () => void;
}

/** A responsible unit agrees or objects; for another the clerk names the paper. */
export function AnswerDialog({ plan, version, row, onClose }: AnswerDialogProps) {
  const words = useWords(planWords).acting;
  const { today } = useDays();
  const send = useCommand(answerCountersigning, { planId: plan.id, unitId: row.unit.id });
  const [answer, setAnswer] = useState<'agreed' | 'objected'>('agreed');
  const [reason, setReason] = useState('');
  const [on, setOn] = useState<string>(today ?? '');
  const [proof, setProof] = useState(NO_PROOF);
  const problem = send.error?.problem;
  const act = (): void => {
    const shown = proofOf(proof);
    const paper = plan.registers && shown ? { paper: { on, proof: shown } } : {};
    send.mutate({ body: { answer, reason, ...paper }, version }, { onSuccess: onClose });
  };
  return (
    <ActDialog
      title={plan.registers ? words.registerAnswer(row.unit.name) : words.answer}
      act={plan.registers ? words.registerAnswer(row.unit.name) : words.answer}
      problem={problem}
      pending={send.isPending}
      onAct={act}
      onClose={onClose}
    >
      <Choice
        legend={words.answer}
        name="countersign"
        options={[
          ['agreed', words.agreed],
          ['objected', words.objected],
        ]}
        value={answer}
        change={setAnswer}
      />
      {answer === 'objected' && (
        <TextField path="reason" label={words.reason} type="long" value={reason} change={setReason} problem={problem} />
      )}
      {plan.registers && (
        <>
          <TextField path="paper.on" label={words.paperOn} type="date" value={on} change={setOn} problem={problem} />
          <ProofFields path="paper.proof" typed={proof} change={setProof} problem={problem} />
        </>
      )}
    </ActDialog>
  );
}
