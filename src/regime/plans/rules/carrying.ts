import type { Day } from '../../../kernel/day.js';
import type { Target } from '../../notices/contract.js';
import type { PlanContent } from './content.js';
import type { PlanState } from './machine.js';
import type { PlanTarget } from './targets.js';

/** What an item promises, as far as a plan rests on it. */
export interface PromiseOfItem {
  readonly dueOn: Day;
  /** Its figures, in their order. */
  readonly figures: readonly Target[];
  /** Its targets: the figures first, in the same order. */
  readonly targets: readonly PlanTarget[];
}

/**
 * What a decided change makes of an edition's words (workflow §12), so that nobody types again what stays: nodes that ended
 * the plan end on the new last day, none ends behind it, and what was said of a target follows it to its new number and
 * figure. What was given up takes its owner and its duty along; a new figure that was promised nowhere is a gap that says so.
 * @param lastDay the last working day that is not behind the new day of the item
 */
export function carriedOver(content: PlanContent, was: PromiseOfItem, now: PromiseOfItem, lastDay: Day): PlanContent {
  const place = placesOf(was, now);
  const follow = (number: number): readonly number[] => place(number) ?? [];
  const titles = was.targets.flatMap(({ number, title }) => {
    const [to] = follow(number);
    const found = now.targets.find((target) => target.number === to);
    return found && found.title !== title ? [{ number, title, now: found.title }] : [];
  });
  return {
    ...content,
    owners: content.owners.flatMap((owner) => follow(owner.target).map((target) => ({ ...owner, target }))),
    duties: content.duties.flatMap((duty) => {
      if (duty.target === null) return [duty];
      const renamed = titles.find(({ number }) => number === duty.target);
      const text = renamed ? duty.text.replace(renamed.title, renamed.now) : duty.text;
      return follow(duty.target).map((target) => ({ ...duty, target, text }));
    }),
    milestones: movedNodes(content.milestones, was.dueOn, now.dueOn, lastDay).map((node) => ({
      ...node,
      targets: node.targets.flatMap(follow),
    })),
  };
}

/** Where each target stands now: a figure by its measure, works and clauses by their words; undefined: given up. */
function placesOf(was: PromiseOfItem, now: PromiseOfItem): (number: number) => readonly number[] | undefined {
  const taken = new Set<number>();
  const places = new Map(
    was.targets.map((target) => {
      const found = now.targets.find((each) => !taken.has(each.number) && knownBy(target, was) === knownBy(each, now));
      if (found) taken.add(found.number);
      return [target.number, found ? [found.number] : undefined];
    }),
  );
  return (number) => places.get(number);
}

/** By what a target is known again: a figure by what it measures, whatever its value; works and clauses by their words. */
function knownBy({ kind, number, title }: PlanTarget, { figures }: PromiseOfItem): string {
  const figure = kind === 'figure' ? figures[number - 1] : undefined;
  return figure ? `${figure.indicator} ${figure.unit}` : `${kind} ${title}`;
}

function movedNodes(nodes: PlanContent['milestones'], was: Day, now: Day, lastDay: Day): PlanContent['milestones'] {
  const ends = nodes.map(({ finish }) => finish);
  const end = ends.reduce<Day | undefined>(
    (last, finish) => (last === undefined || finish > last ? finish : last),
    undefined,
  );
  return nodes.map((node) => {
    const isLast = now > was && node.finish === end && node.finish < lastDay;
    if (!isLast && node.finish <= now) return node;
    const start = node.start === node.finish || node.start > lastDay ? lastDay : node.start;
    return { ...node, start, finish: lastDay };
  });
}

/** What becomes of the edition at work when a change of its item is decided. */
export interface Carried {
  /** A draft is carried on as it is; anything else is kept, and the next edition begins. */
  readonly how: 'in-place' | 'next';
  /** It was on its way to a decision, and gives way. */
  readonly givesWay: boolean;
}

const ON_ITS_WAY: readonly PlanState[] = ['countersigning', 'submitted', 'under-review', 'at-executive-meeting'];

/** An approved edition stays and holds until the next is approved; one that was sent back stays so. */
export const carriedBy = (state: PlanState): Carried => ({
  how: state === 'draft' ? 'in-place' : 'next',
  givesWay: ON_ITS_WAY.includes(state),
});
