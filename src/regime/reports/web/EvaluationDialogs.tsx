import { useState } from 'react';
import { ActDialog } from '../../../web/ActDialog.js';
import { useCommand } from '../../../web/api.js';
import { Choice } from '../../../web/Choice.js';
import { useWords } from '../../../web/language.js';
import type { Problem } from '../../../web/problem.js';
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
  const answer = useCommand(answerEvaluation, { evaluationId: id });
  return (
    <WordDialog
      {...{ title: act.answer, lead: form.answerLead(sentence), onClose }}
      problem={answer.error?.problem}
      pending={answer.isPending}
      choice={{ name: 'stance', legend: form.stance, options: stances, names: form.stances, first: 'object' }}
      text={{ label: form.answer, hint: form.answerHint }}
      onSay={(stance, said) =>
        answer.mutate({ body: { stance, ...said }, version: `"${String(version)}"` }, { onSuccess: onClose })
      }
    />
  );
}

/** The supervision office settles a dispute, or a clerk puts down its paper. */
export function SettleEvaluation({ said: { unit }, evaluation: { id, version }, onClose }: OnEvaluation) {
  const { act, form } = useWords(evaluationWords);
  const settle = useCommand(settleEvaluation, { evaluationId: id });
  return (
    <WordDialog
      {...{ title: act.settle, lead: form.settleLead(unit.name), onClose }}
      problem={settle.error?.problem}
      pending={settle.isPending}
      choice={{ name: 'outcome', legend: form.outcome, options: rulings, names: form.outcomes, first: 'stands' }}
      text={{ label: form.ruling, hint: form.rulingHint }}
      onSay={(outcome, said) =>
        settle.mutate({ body: { outcome, ...said }, version: `"${String(version)}"` }, { onSuccess: onClose })
      }
    />
  );
}

/** What goes out beside the choice. */
interface Said {
  readonly words: string;
  readonly letter?: ReturnType<typeof letterBody>;
}

interface WordDialogProps<Value extends string> {
  readonly title: string;
  readonly lead: string;
  readonly problem: Problem | undefined;
  readonly pending: boolean;
  readonly choice: {
    readonly name: string;
    readonly legend: string;
    readonly options: readonly Value[];
    readonly names: Readonly<Record<Value, string>>;
    readonly first: Value;
  };
  readonly text: { readonly label: string; readonly hint: string };
  readonly onSay: (chosen: Value, said: Said) => void;
  readonly onClose: () => void;
}

/** One of two things and the words with it; a clerk, who says it for another, shows their letter. */
function WordDialog<Value extends string>({ choice, text, onSay, title, problem, ...rest }: WordDialogProps<Value>) {
  const isOffice = useIsOffice();
  const { today } = useDays();
  const [chosen, setChosen] = useState(choice.first);
  const [words, setWords] = useState('');
  const [letter, setLetter] = useState(noLetter(today));
  return (
    <ActDialog
      {...{ title, act: title, problem, ...rest }}
      onAct={() => onSay(chosen, { words, ...(isOffice && { letter: letterBody(letter) }) })}
    >
      <Choice
        legend={choice.legend}
        name={choice.name}
        options={choice.options.map((each) => [each, choice.names[each]] as const)}
        value={chosen}
        change={setChosen}
      />
      <TextField path="words" {...text} type="long" value={words} change={setWords} problem={problem} />
      {isOffice && <LetterFields typed={letter} change={setLetter} problem={problem} />}
    </ActDialog>
  );
}
