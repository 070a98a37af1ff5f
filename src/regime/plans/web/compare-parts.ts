import type { PlanContentView, PlannedItemView } from '../contract.js';
import { type Comparison, compareFields, compareRows, type RowChange } from '../rules/compare.js';
import type { TimetablePageWords } from './timetable-words.js';

type Part = keyof TimetablePageWords['comparison']['part'];

/** A part of a plan beside its timetable that says something else in the later edition. */
export interface PartChange {
  readonly part: Part;
  readonly key: string;
  readonly was: string | null;
  readonly now: string | null;
}

interface Spoken {
  readonly words: TimetablePageWords['comparison'];
  readonly item: PlannedItemView;
  /** Fen as a reader sees them. */
  readonly money: (fen: number | null) => string | null;
}

/** Everything else a plan says, part by part: what was added, removed, or says something else. */
export function compareParts(was: PlanContentView, now: PlanContentView, spoken: Spoken): PartChange[] {
  const { words, item, money } = spoken;
  const names = new Map([item.leadUnit, ...item.responsibleUnits].map(({ id, name }) => [id, name]));
  const nameOf = (id: string | undefined): string => (id === undefined ? '' : (names.get(id) ?? ''));
  const fields = (
    part: Part,
    one: Readonly<Record<string, string | null>>,
    other: Readonly<Record<string, string | null>>,
  ) =>
    compareFields(one, other).map(({ field, was: before, now: after }) => ({
      part,
      key: field,
      was: before,
      now: after,
    }));
  const rows = <Row>(
    part: Part,
    one: readonly Row[],
    other: readonly Row[],
    { keyOf, text }: RowText<Row>,
  ): PartChange[] =>
    compareRows(one, other, { keyOf, cellsOf: (row) => ({ text: text(row) }) } satisfies Comparison<Row, 'text'>).map(
      (change) => ({
        ...{ part, key: change.key },
        ...textsOf(change, text),
      }),
    );
  const blank = (text: string): string | null => (text.trim() === '' ? null : text);
  return [
    ...fields('summary', { summary: blank(was.summary) }, { summary: blank(now.summary) }),
    ...rows('duties', was.duties, now.duties, {
      keyOf: ({ unitId, target }) => `${unitId}-${String(target)}`,
      text: ({ unitId, target, text }) =>
        `${nameOf(unitId)}（${target === null ? words.wholeItem : words.target(target)}）：${text}`,
    }),
    ...rows('owners', was.owners, now.owners, {
      keyOf: ({ target }) => String(target),
      text: ({ target, unitId, person }) =>
        [words.target(target), nameOf(unitId), person ?? ''].filter((each) => each !== '').join(' '),
    }),
    ...rows('funds', was.funds.lines, now.funds.lines, {
      keyOf: ({ id }) => id,
      text: ({ source, amount, note }) => [source, money(amount) ?? '', note].filter((each) => each !== '').join(' '),
    }),
    ...fields(
      'funds',
      {
        none: was.funds.noDistrictFunds ? words.noDistrictFunds : null,
        estimate: money(was.funds.estimate),
        budget: money(was.funds.budget),
      },
      {
        none: now.funds.noDistrictFunds ? words.noDistrictFunds : null,
        estimate: money(now.funds.estimate),
        budget: money(now.funds.budget),
      },
    ),
    ...fields('staffing', { needed: words.needed(was.staffing.needed) }, { needed: words.needed(now.staffing.needed) }),
    ...rows('staffing', was.staffing.needs, now.staffing.needs, {
      keyOf: ({ id }) => id,
      text: ({ purpose, posts, from, until }) => `${purpose} ${words.posts(posts)} ${from}—${until}`,
    }),
    ...rows('risks', was.risks, now.risks, {
      keyOf: ({ id }) => id,
      text: ({ text, measure }) => `${text} ${measure}`,
    }),
  ];
}

interface RowText<Row> {
  readonly keyOf: (row: Row) => string;
  readonly text: (row: Row) => string;
}

function textsOf<Row>(change: RowChange<Row, 'text'>, text: (row: Row) => string): Pick<PartChange, 'was' | 'now'> {
  return {
    was: change.kind === 'added' ? null : text(change.was),
    now: change.kind === 'removed' ? null : text(change.now),
  };
}
