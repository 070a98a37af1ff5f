import { useWords } from '../../../web/language.js';
import { cut, type Line, type Mark } from './marks.js';
import { intakeWords } from './word-lists.js';

interface MarkedTextProps {
  readonly line: Line;
  readonly marks: readonly Mark[];
}

/** A stretch of the document with what was understood, and what is asked, marked in its own words. */
export function MarkedText({ line, marks }: MarkedTextProps) {
  return cut(line, marks).map(({ text, at, mark, last }) =>
    mark ? (
      <mark
        key={at}
        className={mark.kind === 'value' ? undefined : mark.kind}
        {...(last && mark.target !== '' && mark.kind !== 'ask' && { id: `m-${mark.target}` })}
      >
        {text}
        {last && mark.target !== '' && <Label mark={mark} />}
      </mark>
    ) : (
      <span key={at}>{text}</span>
    ),
  );
}

function Label({ mark }: { readonly mark: Mark }) {
  const words = useWords(intakeWords).ask;
  const text = mark.kind === 'ask' ? words.label(Number(mark.label.slice(1))) : mark.label;
  return (
    <sup>
      <a href={`#${mark.target}`}>{text}</a>
    </sup>
  );
}
