import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { DayText } from './DayText.js';
import { useWords } from './language.js';
import { webWords } from './word-lists.js';
import type { LightKind } from './words.js';

interface LightProps {
  readonly kind: LightKind;
  readonly reason: string;
  /** The day of the data it rests on; null: there are none. */
  readonly asOf: string | null;
  readonly inYear: number;
  /** The rule and the numbers, a line each. */
  readonly detail: readonly string[];
}

/**
 * How an item stands: a shape and a word before it is a colour, with its reason and the day of its data. The rule and the
 * numbers open under the pointer and under the focus, and are the word's description to whoever listens.
 */
export function Light({ kind, reason, asOf, inYear, detail }: LightProps) {
  const words = useWords(webWords);
  const [before = '', after = ''] = words.asOf('|').split('|');
  return (
    <>
      <LightWord kind={kind} detail={detail} />
      <span className="sub">{reason}</span>
      {asOf !== null && (
        <span className="sub">
          {before}
          <DayText on={asOf} inYear={inYear} />
          {after}
        </span>
      )}
    </>
  );
}

/** From the edge of the window, in pixels. */
const MARGIN = 8;

/** The word with its shape alone, with the rule and the numbers behind it; what is behind it lies in the browser's top layer, over whatever would cut it off. */
export function LightWord({ kind, detail }: Pick<LightProps, 'kind' | 'detail'>) {
  const words = useWords(webWords);
  const id = useId();
  const word = useRef<HTMLButtonElement>(null);
  const tip = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const [box, at] = [tip.current, word.current];
    if (!open || !box || !at) return;
    box.showPopover();
    const { left, top, bottom } = at.getBoundingClientRect();
    const { width, height } = box.getBoundingClientRect();
    const below = bottom + height + MARGIN < window.innerHeight || top < height;
    box.style.left = `${String(Math.max(MARGIN, Math.min(left, window.innerWidth - width - MARGIN)))}px`;
    box.style.top = `${String(below ? bottom : top - height)}px`;
    const close = (): void => setOpen(false);
    const onKey = ({ key }: { readonly key: string }): void => {
      if (key === 'Escape') close();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('scroll', close, { capture: true });
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('scroll', close, { capture: true });
      box.hidePopover();
    };
  }, [open]);
  // Escape closes what is open before it closes a dialog around it.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (open && event.key === 'Escape') event.preventDefault();
  };
  return (
    <span className="lit" onMouseEnter={() => setOpen(true)} onMouseLeave={() => setOpen(false)}>
      <button
        ref={word}
        type="button"
        className={`light light-${kind}`}
        aria-describedby={id}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      >
        {words.light[kind]}
      </button>
      <span ref={tip} id={id} role="tooltip" popover="manual" className="light-tip">
        {detail.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </span>
    </span>
  );
}
