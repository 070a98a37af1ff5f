import type { ObligationKind } from './obligation.js';
import type { Day } from '../../../kernel/day.js';
import { isOwed, type Obligation } from './obligation.js';

/** A duty that a unit still owes, as far as whoever looks at the unit needs it. */
export interface DutyOfUnit {
  readonly id: string;
  readonly version: number;
  readonly programmeId: string;
  readonly key: string;
  readonly kind: ObligationKind;
  readonly what: string | null;
  readonly period: string | null;
  readonly unitId: string;
  readonly written: Day;
  readonly due: Day;
  readonly itemIds: readonly string[];
}

/** A duty as it is kept, with whose it is. */
interface OwnedDuty extends Obligation {
  readonly id: string;
  readonly unitId: string | null;
}

/** What of a duty goes to one heir: some of its items, or the duty itself where it speaks of none. */
export interface Share {
  readonly heir: { readonly id: string; readonly name: string };
  readonly itemIds: readonly string[];
}

export interface MovedDuties<Duty extends OwnedDuty> {
  /** Owed by another unit now, or with items that another unit's duty brought. */
  readonly changed: readonly { readonly before: Duty; readonly after: Duty }[];
  /** The further shares of a duty whose unit became several: each is like the one it was part of. */
  readonly added: readonly { readonly of: Duty; readonly after: Duty }[];
  /** Carried on in another duty of the heir. */
  readonly merged: readonly { readonly duty: Duty; readonly into: Duty }[];
}

/** A duty as it was, and as it is now. */
interface Row<Duty> {
  readonly of: Duty;
  readonly isNew: boolean;
  readonly now: Duty;
}

/**
 * Duties go over to the units that come after as they are owed: with their days, and late where they are late (I7). What
 * was met keeps whoever met it. Units that merge owe one letter where each owed one (point 3, I15; point 11: "duties
 * merged"), and where one became several each owes what its items ask for.
 * @param stored all duties of a programme
 * @param given what the programme gives now that its items have gone over: the names by which duties go from now on
 * @param sharesOf undefined for a duty that stays where it is
 */
export function movedDuties<Duty extends OwnedDuty>(
  stored: readonly Duty[],
  given: readonly Obligation[],
  sharesOf: (duty: Duty) => readonly Share[] | undefined,
): MovedDuties<Duty> {
  const rows = new Map(stored.map((each): [string, Row<Duty>] => [each.key, { of: each, isNew: false, now: each }]));
  const carriedOn: { readonly duty: Duty; readonly key: string }[] = [];
  for (const duty of stored) {
    const shares = isOwed(duty) ? (sharesOf(duty) ?? []) : [];
    if (shares.length > 0) rows.delete(duty.key);
    shares.forEach(({ heir, itemIds }, at) => {
      const like = given.find((each) => asksTheSame(each, duty) && owes(each, heir.name) && meets(each, itemIds));
      const there = like && rows.get(like.key);
      if (there && isOwed(there.now) && there.now.unitId === heir.id) {
        const all = [...new Set([...there.now.itemIds, ...itemIds])];
        rows.set(like.key, { ...there, now: { ...there.now, itemIds: inOrder(all, like.itemIds) } });
        if (at === 0) carriedOn.push({ duty, key: like.key });
        return;
      }
      // Where the heir has met its own already, this one stays a duty of its own, under its own name.
      const key = like && !there ? like.key : at === 0 ? duty.key : `${duty.key}@${heir.name}`;
      const now = { ...duty, key, owedBy: { unit: heir.name }, itemIds, unitId: heir.id };
      rows.set(key, { of: duty, isNew: at > 0, now });
    });
  }
  const all = [...rows.values()];
  return {
    changed: all
      .filter(({ of, isNew, now }) => !isNew && of !== now)
      .map(({ of, now }) => ({ before: of, after: now })),
    added: all.filter(({ isNew }) => isNew).map(({ of, now }) => ({ of, after: now })),
    merged: carriedOn.flatMap(({ duty, key }) => {
      const row = rows.get(key);
      return row ? [{ duty, into: row.now }] : [];
    }),
  };
}

/** Whether two duties ask for one thing by one day, whoever owes it. */
export const asksTheSame = (one: Obligation, other: Obligation): boolean =>
  one.kind === other.kind &&
  one.period === other.period &&
  one.what === other.what &&
  one.clause === other.clause &&
  sameDays(one.derivation, other.derivation);

const sameDays = (one: Obligation['derivation'], other: Obligation['derivation']): boolean =>
  one.from === 'written'
    ? other.from === 'written' && one.day === other.day
    : other.from === 'working-days' && one.after === other.after && one.count === other.count;

const owes = ({ owedBy }: Obligation, name: string): boolean => 'unit' in owedBy && owedBy.unit === name;

/** Whether a duty speaks of one of these items, or of none where there are none. */
const meets = ({ itemIds }: Obligation, items: readonly string[]): boolean =>
  items.length === 0 ? itemIds.length === 0 : items.some((id) => itemIds.includes(id));

const inOrder = (ids: readonly string[], order: readonly string[]): string[] => [
  ...order.filter((id) => ids.includes(id)),
  ...ids.filter((id) => !order.includes(id)),
];
