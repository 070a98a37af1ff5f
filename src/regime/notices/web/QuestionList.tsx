import { useState } from 'react';
import { useWords } from '../../../web/language.js';
import { WordBreaks } from '../../../web/WordBreaks.js';
import type { Reading } from '../contract.js';
import type { NoticeView } from '../endpoints.js';
import { AnswerForm } from './AnswerForm.js';
import { LeadForm } from './LeadForm.js';
import { asksForLead } from './options.js';
import { SettlementForm } from './SettlementForm.js';
import { itemsOf, type PageQuestion } from './understood.js';
import { intakeWords } from './word-lists.js';

interface QuestionListProps {
  readonly view: NoticeView;
  readonly version: string | null;
  readonly reading: Reading;
  readonly questions: readonly PageQuestion[];
}

/** What only a person can decide, to be worked through from the top. */
export function QuestionList({ view, version, reading, questions }: QuestionListProps) {
  const words = useWords(intakeWords).ask;
  if (questions.length === 0 && view.unsaid.length === 0) return <p>{words.none}</p>;
  return (
    <ol className="ask-l">
      {questions.map((asked) => (
        <Asked key={asked.number} asked={asked} view={view} version={version} tasks={reading.tasks} />
      ))}
      {view.unsaid.length > 0 && <SettlementForm view={view} version={version} />}
    </ol>
  );
}

interface AskedProps {
  readonly asked: PageQuestion;
  readonly view: NoticeView;
  readonly version: string | null;
  readonly tasks: Reading['tasks'];
}

function Asked({ asked: { question, number, answer }, view, version, tasks }: AskedProps) {
  const words = useWords(intakeWords).ask;
  const [again, setAgain] = useState(false);
  const items = itemsOf(question, tasks);
  const form = { noticeId: view.id, version, question, onAnswered: () => setAgain(false) };
  const mayAnswer = view.can.includes('notice.answer');
  return (
    <li className={answer && !again ? 'answered' : undefined} id={`q${String(number)}`} tabIndex={-1}>
      <fieldset>
        <legend>
          <WordBreaks text={question.text} />
        </legend>
        {items.length > 0 && <p className="of">{items.length > 1 ? words.itemsHold(items) : words.items(items)}</p>}
        {answer && !again ? (
          <p>
            {words.answered(answer.words, answer.by)}{' '}
            {mayAnswer && (
              <button type="button" className="fix" onClick={() => setAgain(true)}>
                {words.again}
              </button>
            )}
          </p>
        ) : !mayAnswer ? null : asksForLead(question) ? (
          <LeadForm {...form} tasks={tasks} />
        ) : (
          <AnswerForm {...form} number={number} />
        )}
      </fieldset>
    </li>
  );
}
