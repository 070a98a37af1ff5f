import { DayText } from './DayText.js';
import { useWords } from './language.js';
import { webWords } from './word-lists.js';
import type { LightKind } from './words.js';

interface LightProps {
  readonly kind: LightKind;
  readonly reason: string;
  /** The day of the data it rests on. */
  readonly asOf: string;
  readonly inYear: number;
}

/** How an item stands: a shape and a word before it is a colour, with its reason and the day of its data. */
export function Light({ kind, reason, asOf, inYear }: LightProps) {
  const words = useWords(webWords);
  const [before = '', after = ''] = words.asOf('|').split('|');
  return (
    <>
      <span className={`light light-${kind}`}>{words.light[kind]}</span>
      <span className="sub">{reason}</span>
      <span className="sub">
        {before}
        <DayText on={asOf} inYear={inYear} />
        {after}
      </span>
    </>
  );
}
