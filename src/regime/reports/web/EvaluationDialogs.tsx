import { useState } from 'react';
import { ActDialog } from '../../../web/ActDialog.js';
import { useCommand } from '../../../web/api.js';
import { Choice } from '../../../web/Choice.js';
import { useWords } from '../../../web/language.js';
import { TextField } from '../../../web/TextField.js';
import { useDays } from '../../../web/today.js';
import { LetterFields, letterBody, noLetter } from '../../staffing/web/fields.js';
import { useIsOffice } from '../../staffing/web/use-office.js';
import type { CooperationList, EvaluationView } from '../contract.evaluation.js';
import { answerEvaluation, settleEvaluation } from '../endpoints.evaluation.js';
import { rulings, stances } from '../rules/evaluation.js';
import { evaluationWords } from './evaluation-word-lists.js';

interface OnEvaluation {
  readonly said: CooperationList['items'][number];
  readonly evaluation: EvaluationView;
  readonly onClose: () => void;
}

/** The unit answers what is said of it, or a clerk puts down its letter. */
export function AnswerEvaluation({ said: { sentence }, evaluation: { id, version }, onClose }: OnEvaluation) {
  const { act, form } = useWords(evaluationWords);
  const isOffice = useIsOffice();
  const { today } = useDays();
  const answer = useCommand(answerEvaluation, { evaluationId: id });
  const [stance, setStance] = useState<(typeof stances)[number]>('object');
  const [words, setWords] = useState('');
  const [letter, setLetter] = useState(noLetter(today));
  const problem = answer.error?.problem;
  return (
    <ActDialog
      {...{ title: act.answer, lead: form.answerLead(sentence), act: act.answer, problem, onClose }}
      pending={answer.isPending}
      onAct={() =>
        answer.mutate(
          {
            body: { stance, words, ...(isOffice && { letter: letterBody(letter) }) },
            version: `"${String(version)}"`,
          },
          { onSuccess: onClose },
        )
      }
    >
      <Choice
        legend={form.stance}
        name="stance"
        options={stances.map((each) => [each, form.stances[each]] as const)}
        value={stance}
        change={setStance}
      />
      <TextField
        path="words"
        label={form.answer}
        hint={form.answerHint}
        type="long"
        value={words}
        change={setWords}
        problem={problem}
      />
      {isOffice && <LetterFields typed={letter} change={setLetter} problem={problem} />}
    </ActDialog>
  );
}

/** The supervision office settles a dispute, or a clerk puts down its paper. */
export function SettleEvaluation({ said: { unit }, evaluation: { id, version }, onClose }: OnEvaluation) {
  const { act, form } = useWords(evaluationWords);
  const isOffice = useIsOffice();
  const { today } = useDays();
  const settle = useCommand(settleEvaluation, { evaluationId: id });
  const [outcome, setOutcome] = useState<(typeof rulings)[number]>('stands');
  const [words, setWords] = useState('');
  const [letter, setLetter] = useState(noLetter(today));
  const problem = settle.error?.problem;
  return (
    <ActDialog
      {...{ title: act.settle, lead: form.settleLead(unit.name), act: act.settle, problem, onClose }}
      pending={settle.isPending}
      onAct={() =>
        settle.mutate(
          {
            body: { outcome, words, ...(isOffice && { letter: letterBody(letter) }) },
            version: `"${String(version)}"`,
          },
          { onSuccess: onClose },
        )
      }
    >
      <Choice
        legend={form.outcome}
        name="outcome"
        options={rulings.map((each) => [each, form.outcomes[each]] as const)}
        value={outcome}
        change={setOutcome}
      />
      <TextField
        path="words"
        label={form.ruling}
        hint={form.rulingHint}
        type="long"
        value={words}
        change={setWords}
        problem={problem}
      />
      {isOffice && <LetterFields typed={letter} change={setLetter} problem={problem} />}
    </ActDialog>
  );
}
