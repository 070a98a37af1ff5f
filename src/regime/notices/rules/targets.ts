import type { Target } from '../contract.js';
import type { Asked } from './asking.js';
import { halfWidth } from './numerals.js';
import { findDamage, shownDamage } from './quantities/damaged.js';
import { whyNoTarget } from './targets/describes.js';
import { indicatorOf, membersOf } from './targets/indicator.js';
import { type Seen, seeQuantities } from './targets/sentence.js';
import { mismatches } from './targets/sums.js';

interface TargetsOfText {
  readonly targets: readonly Target[];
  /** `damaged-text` for figures with lost digits (no target is made of them), `sum-mismatch` for parts that contradict their total. */
  readonly asked: readonly Asked[];
  /** Where each target stands, parallel to `targets`: UTF-16 offsets in the text, limits included. */
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Which figures of a text commit, and what each measures. A number that describes and does not commit (a pipe's
 * diameter, a year, a result already reached) is no target. Values keep the document's unit.
 */
export function readTargets(text: string, { title = '' }: { readonly title?: string } = {}): TargetsOfText {
  const targets: Target[] = [];
  const places: { start: number; end: number }[] = [];
  const seen = seeQuantities(text);
  const committing: Seen[] = [];
  let sharing = '';
  let shared: readonly string[] = [];
  for (const one of seen) {
    if (!one.coordinated) shared = membersOf(one.own);
    const [member, ...others] = shared;
    const indicator = member ?? indicatorOf(one, one.earlier ? sharing : '', title);
    sharing = indicator;
    if (whyNoTarget(one) !== undefined) continue;
    committing.push(one);
    const { start, end } = one.quantity;
    // 公园、球场各3个 owes three of each; 分别 gives each name its own figure.
    const names = member !== undefined && isEach(one) ? shared : [indicator];
    if (!isEach(one)) shared = others;
    for (const name of names) {
      targets.push(asTarget(one, name));
      places.push({ start, end });
    }
  }
  const plain = halfWidth(text);
  const damaged = findDamage(plain).map((damage): Asked => ({
    code: 'damaged-text',
    about: '',
    params: { text: shownDamage(plain, damage) },
  }));
  return { targets, asked: [...damaged, ...mismatches(text, committing)], places };
}

const isEach = ({ own }: Seen): boolean => /各$/u.test(own.trimEnd());

const asTarget = ({ quantity: { value, unit, qualifier, written } }: Seen, indicator: string): Target => ({
  indicator,
  value,
  unit,
  qualifier,
  written,
});
