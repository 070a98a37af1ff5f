import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import { MoneyText } from '../../funds/web/MoneyText.js';
import type { ChangeView } from '../contract.js';
import { changeWords } from '../word-lists.js';
import { changePageWords } from './word-lists.js';

interface SideProps {
  readonly change: ChangeView;
  readonly side: 'was' | 'toBe';
}

/** One side of a change in a line: the day or the targets it is about, or what becomes of the item. */
export function SideText({ change: { kind, before, after, programme }, side }: SideProps) {
  const { sides } = useWords(changePageWords);
  const words = useWords(changeWords);
  if (kind === 'duration') {
    const on = side === 'was' ? before.dueOn : after.dueOn;
    return on === null ? null : <DayText on={on} inYear={programme.year} />;
  }
  if (kind === 'scope')
    return (
      <span lang="zh-CN">
        {after.targets
          .filter(({ was, now }) => was !== now)
          .map(({ indicator, unit, was, now }) => {
            const value = side === 'was' ? was : now;
            return `${indicator}${value === null ? sides.givenUp : `${String(value)}${unit}`}`;
          })
          .join('；')}
      </span>
    );
  if (kind === 'value') return <Amount amount={side === 'was' ? before.estimate : after.estimate} />;
  if (kind === 'unit') return <UnitsText units={side === 'was' ? before.units : after.units} />;
  return <>{side === 'was' ? sides.goesOn : words.kind[kind]}</>;
}

/** What the whole is thought to cost. */
export function Amount({ amount }: { readonly amount: number | null }) {
  const { sides } = useWords(changePageWords);
  return amount === null ? <span className="m">{sides.unsaid}</span> : <MoneyText amount={amount} />;
}

/** Who leads, and who is responsible. */
function UnitsText({ units }: { readonly units: ChangeView['after']['units'] }) {
  return units && <span lang="zh-CN">{[units.lead, ...units.responsible].map(({ name }) => name).join('、')}</span>;
}

/** Who decides it: as it was weighed, as somebody judged it, or as it came about. */
export const decidesOn = ({ majorBy, state, decided }: ChangeView): 'deputy-leader' | 'executive-meeting' =>
  decided?.by ?? (majorBy.length > 0 || state === 'at-meeting' ? 'executive-meeting' : 'deputy-leader');
