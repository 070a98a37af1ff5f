import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { DayText, NearText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { webWords } from '../../../web/word-lists.js';
import { rowName } from '../../notices/rules/row-name.js';
import type { CooperationList, EvaluationView } from '../contract.evaluation.js';
import { AnswerEvaluation, SettleEvaluation } from './EvaluationDialogs.js';
import { evaluationWords } from './evaluation-word-lists.js';

type Said = CooperationList['items'][number];

interface StandingProps {
  readonly said: Said;
  readonly evaluation: EvaluationView;
  readonly year: number;
}

const ACTS = ['answer', 'settle'] as const;
const DIALOGS = { answer: AnswerEvaluation, settle: SettleEvaluation } as const;

/** What became of a negative word: told when, answered what, settled how; the word itself stands beside it as it was. */
export function EvaluationStanding({ said, evaluation, year }: StandingProps) {
  const words = useWords(evaluationWords);
  const { aside } = useWords(webWords);
  const { state, dueOn, answer, ruling, can } = evaluation;
  const [open, setOpen] = useState<(typeof ACTS)[number]>();
  const Opened = open && DIALOGS[open];
  return (
    <>
      <p>
        {words.state[state]}
        {state === 'notified' && dueOn !== null && (
          <span className="sub">
            {words.until} <DayText on={dueOn} inYear={year} />
            {'　'}
            <NearText on={dueOn} />
          </span>
        )}
      </p>
      {answer && (
        <Word what={words.answered[answer.stance]} said={answer} year={year}>
          {answer.late && <b>{aside(words.late)}</b>}
        </Word>
      )}
      {ruling && <Word what={words.ruled[ruling.outcome]} said={ruling} year={year} />}
      <div className="row-acts">
        {ACTS.filter((act) => can.includes(`evaluation.${act}`)).map((act) => (
          <Button
            key={act}
            size="small"
            aria-label={words.actOn(words.act[act], said.unit.name, rowName(said.item))}
            onClick={() => setOpen(act)}
          >
            {words.act[act]}
          </Button>
        ))}
        {Opened && <Opened {...{ said, evaluation }} onClose={() => setOpen(undefined)} />}
      </div>
    </>
  );
}

interface WordProps {
  readonly what: string;
  readonly said: NonNullable<EvaluationView['answer'] | EvaluationView['ruling']>;
  readonly year: number;
  readonly children?: ReactNode;
}

function Word({ what, said: { on, words, letter }, year, children }: WordProps) {
  const { gone, registered } = useWords(evaluationWords);
  return (
    <p>
      {what} <DayText on={on} inYear={year} />
      {children}
      {words === null ? (
        <span className="sub">{gone}</span>
      ) : (
        words !== '' && (
          <span className="sub" lang="zh-CN">
            {words}
          </span>
        )
      )}
      {letter && <span className="sub">{registered(letter.receiptNumber)}</span>}
    </p>
  );
}
