import type { Day } from '../../../kernel/day.js';
import type { Milestone } from './milestone.js';

/** Something the item promises, and the words of the notice that it carries. */
export interface CoveredTarget {
  /** Its number within the item. */
  readonly number: number;
  readonly title: string;
  readonly clause: string;
}

/** Who has a target in hand, where the plan says another than the item. */
export interface TargetOwner {
  readonly target: number;
  readonly unitId?: string | undefined;
  readonly person?: string | undefined;
}

/** What every target has from the item until the plan says otherwise. */
export interface Inherited {
  readonly leadUnitId: string;
  readonly person: string | null;
  readonly dueOn: Day;
}

/** What a cell of the matrix holds, and whether it is the item's own (继承): shown as such, for nobody decided it here. */
export interface Cell<Value> {
  readonly value: Value;
  readonly inherited: boolean;
}

/** A clause of the promise, a target that carries it, and who brings it about by which node and when (R8). */
export interface MatrixRow {
  readonly clause: string;
  /** Null where no target carries the clause. */
  readonly target: CoveredTarget | null;
  readonly unitId: Cell<string>;
  readonly person: Cell<string | null>;
  /** The day the target is due: of the item, or of the last node that serves it, where that is earlier. */
  readonly due: Cell<Day>;
  readonly milestones: readonly Pick<Milestone, 'id' | 'title' | 'start' | 'finish'>[];
}

/** What a plan would leave to nobody. Each is named; none is filled in. */
export type CoverageGap =
  | { readonly gap: 'clause-without-target'; readonly clause: string }
  | { readonly gap: 'target-without-person' | 'target-without-milestone'; readonly target: CoveredTarget }
  /** It serves no target the item has; nodes that only prepare are known by what waits for them. */
  | { readonly gap: 'milestone-for-nothing'; readonly milestone: Pick<Milestone, 'id' | 'title'> };

export interface CoverageProof {
  readonly rows: readonly MatrixRow[];
  readonly gaps: readonly CoverageGap[];
}

/**
 * The proof that nothing of a promise is left out (R8 “有人管、有人抓，不缺项、不漏项”; I2, I3): every clause with the
 * targets that carry it, every target with unit, person, day and nodes. It rests on the clauses as the item's own coverage
 * has them; what the item says already is inherited and never typed again.
 * @param clauses of the item's content, in their order
 */
export function coverageProof(
  clauses: readonly string[],
  targets: readonly CoveredTarget[],
  { owners, milestones }: { readonly owners: readonly TargetOwner[]; readonly milestones: readonly Milestone[] },
  item: Inherited,
): CoverageProof {
  const owner = new Map(owners.map((each) => [each.target, each]));
  const serving = new Map<number, Milestone[]>(targets.map(({ number }) => [number, []]));
  for (const milestone of milestones) for (const number of milestone.targets) serving.get(number)?.push(milestone);
  const rowOf = (clause: string, target: CoveredTarget | null): MatrixRow => {
    const own = target === null ? undefined : owner.get(target.number);
    const nodes = target === null ? [] : (serving.get(target.number) ?? []);
    return {
      ...{ clause, target },
      unitId: said(own?.unitId, item.leadUnitId),
      person: said(own?.person, item.person),
      due: said(earlier(nodes, item.dueOn), item.dueOn),
      milestones: nodes.map(({ id, title, start, finish }) => ({ id, title, start, finish })),
    };
  };
  const rows = [...clauses, ...clausesBeside(clauses, targets)].flatMap((clause) => {
    const carried = targets.filter((target) => target.clause === clause);
    return carried.length === 0 ? [rowOf(clause, null)] : carried.map((target) => rowOf(clause, target));
  });
  return { rows, gaps: [...rows.flatMap(gapsOfRow), ...idle(milestones, serving)] };
}

/** Targets whose words stand in no clause of the content: the title's own. */
const clausesBeside = (clauses: readonly string[], targets: readonly CoveredTarget[]): string[] => [
  ...new Set(targets.map(({ clause }) => clause).filter((clause) => !clauses.includes(clause))),
];

/** What the plan says, or else what the item says. A blank is no name. */
const said = <Value>(own: Value | undefined, inherited: Value): Cell<Value> =>
  own === undefined || (typeof own === 'string' && own.trim() === '')
    ? { value: inherited, inherited: true }
    : { value: own, inherited: false };

/** The last day of the nodes, where the plan promises the target before the item's own day. */
function earlier(nodes: readonly Milestone[], dueOn: Day): Day | undefined {
  const last = nodes.reduce<Day | undefined>(
    (max, { finish }) => (max === undefined || finish > max ? finish : max),
    undefined,
  );
  return last !== undefined && last < dueOn ? last : undefined;
}

function gapsOfRow({ clause, target, person, milestones }: MatrixRow): CoverageGap[] {
  if (target === null) return [{ gap: 'clause-without-target', clause }];
  return [
    ...(person.value === null || person.value.trim() === '' ? [{ gap: 'target-without-person', target } as const] : []),
    ...(milestones.length === 0 ? [{ gap: 'target-without-milestone', target } as const] : []),
  ];
}

/** Nodes by which nothing comes about: they serve no target the item has, and nothing waits for them. */
function idle(milestones: readonly Milestone[], serving: ReadonlyMap<number, unknown>): CoverageGap[] {
  const awaited = new Set(milestones.flatMap(({ after }) => after));
  return milestones
    .filter(({ id, targets }) => !targets.some((number) => serving.has(number)) && !awaited.has(id))
    .map(({ id, title }) => ({ gap: 'milestone-for-nothing', milestone: { id, title } }));
}
