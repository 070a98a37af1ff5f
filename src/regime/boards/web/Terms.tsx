import { DayText } from '../../../web/DayText.js';
import { useWords } from '../../../web/language.js';
import type { ChargeView } from '../../offices/endpoints.portfolios.js';
import { leaderWords } from './leader-word-lists.js';

/** Who is in charge on a day; terms do not overlap, so it is one or nobody. */
export const termOn = (terms: readonly ChargeView[], on: string): ChargeView | undefined =>
  terms.find(({ from, until }) => from <= on && (until === null || on <= until));

export function TermDays({ term: { from, until } }: { readonly term: ChargeView }) {
  const words = useWords(leaderWords);
  return (
    <>
      <DayText on={from} /> — {until === null ? words.still : <DayText on={until} />}
    </>
  );
}

/** All terms but the one that is shown beside it, folded away. */
export function OtherTerms({ terms }: { readonly terms: readonly ChargeView[] }) {
  if (terms.length === 0) return '—';
  return (
    <ul>
      {terms.map((term) => (
        <li key={term.leader.id + term.from}>
          <span lang="zh-CN">{term.leader.name}</span>
          <span className="sub">
            <TermDays term={term} />
          </span>
        </li>
      ))}
    </ul>
  );
}
