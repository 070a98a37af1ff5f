import { useLanguage, useWords } from '../../../web/language.js';
import type { Problem } from '../../../web/problem.js';
import { TextField } from '../../../web/TextField.js';
import { WordBreaks } from '../../../web/WordBreaks.js';
import { useDays } from '../../../web/today.js';
import { day } from '../../../kernel/day.js';
import type { FilingView } from '../contract.js';
import { letterText } from '../outputs/letter-text.js';
import { printedFiling } from '../outputs/printed-view.js';
import { reportPaperWords } from '../paper-word-lists.js';
import type { Typing } from './typing.js';
import { reportPageWords } from './word-lists.js';

interface LetterPreviewProps {
  readonly filing: FilingView;
  readonly typings: readonly Typing[];
  readonly letterNumber: string;
  /** Whoever submits it gives it its number, where the letter has one. */
  readonly change?: (letterNumber: string) => void;
  readonly problem?: Problem | undefined;
}

/** The unit's letter as it grows beside the form: the very text that is printed. */
export function LetterPreview({ filing, typings, letterNumber, change, problem }: LetterPreviewProps) {
  const { letter: words, field, hint } = useWords(reportPageWords);
  const { language } = useLanguage();
  const { today } = useDays();
  const typed: FilingView = {
    ...filing,
    letterNumber: letterNumber.trim() === '' ? null : letterNumber.trim(),
    sections: typings.map(({ section, content }) => ({ ...section, content })),
  };
  const on = today ?? day(filing.obligation.opensOn);
  const paper = reportPaperWords[language];
  const named = paper.period(filing.period);
  const letter = letterText(printedFiling(typed, on), paper);
  const [before = '', after = ''] = named === '' ? [letter.title] : letter.title.split(named);
  return (
    <aside className="letter" aria-labelledby="letter" tabIndex={0}>
      <div className="sec">
        <h2 id="letter">{words.title}</h2>
        <p className="s">
          <a href={`/api/obligations/${filing.obligation.id}/report/letter`} download>
            {words.download}
          </a>
        </p>
      </div>
      {change && (
        <div className="gap-s">
          <TextField
            path="letterNumber"
            label={field.ownNumber}
            hint={hint.ownNumber}
            value={letterNumber}
            {...{ change, problem }}
          />
        </div>
      )}
      <article className={change ? 'doc gap-s' : 'doc'} aria-label={words.label} lang={language}>
        <p className="doc-title">
          <WordBreaks text={before} />
          <span className="nb">{named}</span>
          <WordBreaks text={after} />
        </p>
        {letter.number !== null && (
          <p className="c" lang="zh-CN">
            {letter.number}
          </p>
        )}
        <p>{letter.opening}</p>
        <p className="in">{letter.lead}</p>
        {letter.chapters.map(({ heading, text, missing }) => (
          <p className="in" key={heading}>
            <b>{heading + paper.stop}</b>
            {text + paper.gap}
            {missing !== null && <mark className="ask">{missing}</mark>}
          </p>
        ))}
        <p className="r">{letter.signature}</p>
        <p className="r">{letter.day}</p>
      </article>
      <p className="src">{words.source}</p>
    </aside>
  );
}
