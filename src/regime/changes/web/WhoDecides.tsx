import { useWords } from '../../../web/language.js';
import type { Promised } from '../contract.js';
import type { ChangeKind } from '../rules/kinds.js';
import { majorBy } from '../rules/major.js';
import { changeWords } from '../word-lists.js';
import { type Typed, weighedBy } from './propose-typing.js';
import { changePageWords } from './word-lists.js';

interface WhoDecidesProps {
  readonly kind: ChangeKind;
  readonly typed: Typed;
  readonly now: Promised;
  readonly year: number;
  readonly leader: string | null;
}

/** Who decides what is typed so far, and why, by the very table of rules that it will be weighed by (R10). */
export function WhoDecides({ kind, typed, now, year, leader }: WhoDecidesProps) {
  const words = useWords(changePageWords);
  const { proposing } = words;
  const { major } = useWords(changeWords);
  const rules = majorBy(weighedBy(kind, typed, now, year));
  return (
    <div role="status">
      <p>
        {proposing.decides}
        {'　'}
        <span className="key">{rules.length > 0 ? proposing.meeting : proposing.leader(leader)}</span>
      </p>
      <p className="hint">{rules.length > 0 ? words.major(rules.map((rule) => major[rule])) : words.minor}</p>
    </div>
  );
}
