import type { Day } from '../../../kernel/day.js';

/** A node of the plan, as far as figures of targets follow from it. */
export interface CountedNode {
  readonly id: string;
  readonly weight: number;
  /** The targets it serves, by their number within the item. */
  readonly targets: readonly number[];
}

/** What a unit said of a node. */
export interface CountedReport {
  readonly milestoneId: string;
  readonly share: number;
  readonly reachedOn: Day;
  readonly reportedOn: Day;
  readonly state: 'reported' | 'verified' | 'rejected';
  readonly decidedOn: Day | null;
  /** What was measured or counted: 3台. */
  readonly value: string | null;
}

/** A figure with the day it is from. */
export interface Figure {
  readonly value: number;
  readonly on: Day | null;
}

const COUNTED = /^\s*(\d+(?:\.\d+)?)\s*(\S*)\s*$/u;

/** What a report of a node counts of a target: a number, alone or with the target's own unit behind it. */
export function countedIn(value: string | null, unit: string): number | undefined {
  const [, number, behind = ''] = COUNTED.exec(value ?? '') ?? [];
  return number !== undefined && (behind === '' || behind === unit) ? Number(number) : undefined;
}

/**
 * A figure as somebody writes it into the page or the sheet: 359, 1,198.10, ３５９, 359平方米. Null where nothing was written,
 * undefined where it is no figure: then nothing is guessed.
 */
export function figureIn(written: string, unit: string): number | null | undefined {
  const plain = written.normalize('NFKC').replaceAll(',', '').trim();
  return plain === '' ? null : countedIn(plain, unit.normalize('NFKC'));
}

const latest = (days: readonly Day[]): Day | null => days.toSorted().at(-1) ?? null;

/**
 * How much of a figure its nodes have brought: what was counted at each, added up. A node that serves several targets
 * counts for none, and where something was reported and nothing counted, nobody knows: it is asked for, not made up.
 */
export function countedByNodes(
  target: { readonly number: number; readonly unit: string },
  nodes: readonly CountedNode[],
  reports: readonly CountedReport[],
): Figure | undefined {
  const own = nodes.filter(({ targets }) => targets.includes(target.number));
  if (own.length === 0) return undefined;
  const said = reports.filter(
    ({ milestoneId, state }) => state !== 'rejected' && own.some(({ id }) => id === milestoneId),
  );
  if (said.length === 0) return { value: 0, on: null };
  const counts = own
    .filter(({ targets }) => targets.length === 1)
    .flatMap(({ id }) => {
      const all = said.flatMap(({ milestoneId, value, reportedOn }) => {
        const count = milestoneId === id ? countedIn(value, target.unit) : undefined;
        return count === undefined ? [] : [{ count, on: reportedOn }];
      });
      return all.length === 0 ? [] : [all.reduce((most, each) => (each.count >= most.count ? each : most))];
    });
  if (counts.length === 0) return undefined;
  return { value: counts.reduce((sum, { count }) => sum + count, 0), on: latest(counts.map(({ on }) => on)) };
}

/** How far works or a clause that cannot be counted is, in percent, by the weights of the nodes that serve it. */
export function shareByNodes(
  number: number,
  nodes: readonly CountedNode[],
  reports: readonly CountedReport[],
): Figure | undefined {
  const own = nodes.filter(({ targets }) => targets.includes(number));
  if (own.length === 0) return undefined;
  const said = reports.filter(({ state }) => state !== 'rejected');
  const whole = own.reduce((sum, { weight }) => sum + weight, 0);
  const weightOf = ({ weight }: CountedNode): number => (whole === 0 ? 1 / own.length : weight / whole);
  const shares = own.map((node) => ({
    share: Math.max(0, ...said.filter(({ milestoneId }) => milestoneId === node.id).map(({ share }) => share)),
    weight: weightOf(node),
  }));
  const percent = shares.reduce((sum, { share, weight }) => sum + share * weight, 0);
  const days = said
    .filter(({ milestoneId }) => own.some(({ id }) => id === milestoneId))
    .map((each) => each.reportedOn);
  return { value: Math.min(100, Math.round(percent)), on: latest(days) };
}
