import type { Target } from '../../contract.js';
import { readDeliverables } from '../deliverables.js';
import type { NoticeRow } from '../machine.js';
import { halfWidth } from '../numerals.js';
import { readTargets } from '../targets.js';

/** A figure as a person types it; what it is worth follows from how it is written. */
export type TypedTarget = Omit<Target, 'value'>;

/**
 * The figures and works of a row once its content reads otherwise, found by the reading's own grammar. A figure that did
 * not come from the old content (of a column of goals, or corrected by hand) stays.
 */
export function promisesAfter(
  { title, content, targets }: NoticeRow,
  now: string,
): { readonly targets: Target[]; readonly deliverables: string[] } {
  const before = readTargets(content, { title }).targets.map(keyOf);
  const kept = targets.filter((target) => !before.includes(keyOf(target)));
  return {
    targets: [...kept, ...readTargets(now, { title }).targets],
    deliverables: readDeliverables(now).map(({ text }) => text),
  };
}

const keyOf = (target: Target): string =>
  JSON.stringify([target.indicator, target.qualifier, target.written, target.unit]);

/** 1,198.10 and １２ are figures too. */
const FIGURE = /^\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/u;

/** Figures as they were typed, with what they are worth; undefined where one is none. */
export function figuresOf(typed: readonly TypedTarget[]): readonly Target[] | undefined {
  const read = typed.map(({ indicator, unit, qualifier, written }): Target | undefined => {
    const figure = halfWidth(written.trim());
    if (!FIGURE.test(figure)) return undefined;
    return { indicator, value: Number(figure.replaceAll(/[,，]/gu, '')), unit, qualifier, written: written.trim() };
  });
  const found = read.filter((target) => target !== undefined);
  return found.length === read.length ? found : undefined;
}
