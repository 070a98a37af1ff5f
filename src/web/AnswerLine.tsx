import { type ReactNode, useEffect } from 'react';
import { WordBreaks } from './WordBreaks.js';

interface AnswerLineProps {
  /** What the page is part of. */
  readonly crumb?: ReactNode;
  /** The question the page answers; it is also the title of the document. */
  readonly question: string;
  /** The whole answer in a sentence or two, with figures and days. */
  readonly answer?: ReactNode;
  readonly actions?: ReactNode;
}

/** The head of a page: its h1 is the question, the sentence under it the answer. */
export function AnswerLine({ crumb, question, answer, actions }: AnswerLineProps) {
  useEffect(() => {
    document.title = `${question} · 实事`;
  }, [question]);
  return (
    <div className="head">
      <div>
        {crumb !== undefined && <p className="crumb">{crumb}</p>}
        <h1 tabIndex={-1}>
          <WordBreaks text={question} />
        </h1>
        {answer !== undefined && <div className="lead">{answer}</div>}
      </div>
      {actions !== undefined && <div className="acts">{actions}</div>}
    </div>
  );
}
