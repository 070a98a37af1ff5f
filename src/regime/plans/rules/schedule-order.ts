import type { Milestone } from './milestone.js';

type Node = Pick<Milestone, 'id' | 'after'>;

/** The nodes of a timetable with what follows from whom, by their places in it. */
export interface Network {
  /** Places in an order in which everything stands behind what it waits for. */
  readonly order: readonly number[];
  readonly predecessors: readonly (readonly number[])[];
  readonly followers: readonly (readonly number[])[];
}

/** Nodes that wait for each other, each for the one before it and the first for the last, by id. */
export interface Circle {
  readonly circle: readonly string[];
}

/** A node that waits for one that the timetable does not hold. */
export interface UnknownPredecessor {
  readonly id: string;
  readonly after: string;
}

export const unknownPredecessors = (nodes: readonly Node[]): UnknownPredecessor[] => {
  const known = new Set(nodes.map(({ id }) => id));
  return nodes.flatMap(({ id, after }) =>
    after.filter((each) => !known.has(each)).map((each) => ({ id, after: each })),
  );
};

/**
 * Orders a timetable by its dependencies, in time that grows with the number of nodes and dependencies alone. A node that
 * is not there is waited for by nobody; nodes that wait for each other have no order, and one such circle is named.
 */
export function networkOf(nodes: readonly Node[]): Network | Circle {
  const place = new Map(nodes.map(({ id }, at) => [id, at]));
  const predecessors = nodes.map(({ after }) => [...new Set(after)].flatMap((id) => place.get(id) ?? []));
  const followers: number[][] = nodes.map(() => []);
  for (const [at, before] of predecessors.entries()) for (const each of before) followers[each]?.push(at);
  const waiting = predecessors.map((before) => before.length);
  const order = [...waiting.keys()].filter((at) => waiting[at] === 0);
  for (let next = 0; next < order.length; next += 1)
    for (const follower of followers[order[next] ?? 0] ?? []) {
      waiting[follower] = (waiting[follower] ?? 0) - 1;
      if (waiting[follower] === 0) order.push(follower);
    }
  return order.length === nodes.length
    ? { order, predecessors, followers }
    : { circle: circleOf(waiting, predecessors).map((at) => nodes[at]?.id ?? '') };
}

/** Each node that is left waits for another that is left: walking back along them comes round. */
function circleOf(waiting: readonly number[], predecessors: readonly (readonly number[])[]): number[] {
  const left = (at: number): boolean => (waiting[at] ?? 0) > 0;
  const seen = new Map<number, number>();
  const walked: number[] = [];
  let at = waiting.findIndex((count) => count > 0);
  while (!seen.has(at)) {
    seen.set(at, walked.length);
    walked.push(at);
    at = predecessors[at]?.find(left) ?? at;
  }
  return walked.slice(seen.get(at)).reverse();
}
