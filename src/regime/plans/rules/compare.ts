import { daysBetween } from '../../../kernel/day.js';
import type { Milestone } from './milestone.js';

/** What a plan says of a node, each compared by itself. */
export const milestoneFields = [
  'title',
  'targets',
  'start',
  'finish',
  'weight',
  'ownerUnitId',
  'person',
  'after',
] as const;
export type MilestoneField = (typeof milestoneFields)[number];

/** A field that says something else in the later edition; null where one of them says nothing. */
export interface FieldChange<Field extends string = string> {
  readonly field: Field;
  readonly was: string | null;
  readonly now: string | null;
}

/** What became of a row of one edition in another: both are named by what stays the same in all editions. */
export type RowChange<Row, Field extends string = string> =
  | { readonly kind: 'added'; readonly key: string; readonly now: Row }
  | { readonly kind: 'removed'; readonly key: string; readonly was: Row }
  | {
      readonly kind: 'changed';
      readonly key: string;
      readonly was: Row;
      readonly now: Row;
      readonly fields: readonly FieldChange<Field>[];
    };

/** How a row is compared: by which name it is known again, and what it says, as text, field by field. */
export interface Comparison<Row, Field extends string> {
  readonly keyOf: (row: Row) => string;
  readonly cellsOf: (row: Row) => Readonly<Record<Field, string | null>>;
}

/**
 * Two editions' rows, one by one: what was added, removed or says something else; what is the same is left out. In the
 * order of the later edition, what it no longer has behind.
 */
export function compareRows<Row, Field extends string>(
  before: readonly Row[],
  after: readonly Row[],
  { keyOf, cellsOf }: Comparison<Row, Field>,
): RowChange<Row, Field>[] {
  const was = new Map(before.map((row) => [keyOf(row), row]));
  const still = new Set(after.map(keyOf));
  return [
    ...after.flatMap((now): RowChange<Row, Field>[] => {
      const key = keyOf(now);
      const old = was.get(key);
      if (old === undefined) return [{ kind: 'added', key, now }];
      const fields = compareFields(cellsOf(old), cellsOf(now));
      return fields.length === 0 ? [] : [{ kind: 'changed', key, was: old, now, fields }];
    }),
    ...before
      .filter((row) => !still.has(keyOf(row)))
      .map((row) => ({ kind: 'removed', key: keyOf(row), was: row }) as const),
  ];
}

/** The fields that say something else. */
export const compareFields = <Field extends string>(
  was: Readonly<Record<Field, string | null>>,
  now: Readonly<Record<Field, string | null>>,
): FieldChange<Field>[] =>
  (Object.keys(now) as Field[]).flatMap((field) =>
    was[field] === now[field] ? [] : [{ field, was: was[field], now: now[field] }],
  );

/** What became of a node; of one that is in both, how many days its ends moved: later is more, earlier is less than 0. */
export type MilestoneChange = RowChange<Milestone, MilestoneField> & {
  readonly moved: { readonly start: number; readonly finish: number };
};

const UNMOVED = { start: 0, finish: 0 };

/**
 * The timetables of two editions, node by node. Targets and predecessors are compared as sets: their order says nothing.
 * A predecessor is called by its present title, so that one that was only renamed changes nothing for what waits for it.
 */
export const compareMilestones = (before: readonly Milestone[], after: readonly Milestone[]): MilestoneChange[] => {
  const title = new Map([...before, ...after].map((each) => [each.id, each.title]));
  const cellsOf = (each: Milestone): Record<MilestoneField, string | null> => ({
    title: each.title,
    targets: listed([...each.targets].sort((one, other) => one - other).map(String)),
    start: each.start,
    finish: each.finish,
    weight: String(each.weight),
    ownerUnitId: each.ownerUnitId ?? null,
    person: each.person ?? null,
    after: listed([...new Set(each.after)].sort().map((id) => title.get(id) ?? id)),
  });
  return compareRows(before, after, { keyOf: ({ id }) => id, cellsOf }).map((change) => ({
    ...change,
    moved:
      change.kind === 'changed'
        ? {
            start: daysBetween(change.was.start, change.now.start),
            finish: daysBetween(change.was.finish, change.now.finish),
          }
        : UNMOVED,
  }));
};

const listed = (each: readonly string[]): string | null => (each.length === 0 ? null : each.join('、'));
