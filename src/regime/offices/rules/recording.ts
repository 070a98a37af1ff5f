import { addDays, type Day } from '../../../kernel/day.js';
import { type Decision, done, refuse, type Refused } from '../../../kernel/decision.js';
import { chargesAfter, postsAfter, type PostInUnit, type PostsAfter } from './carrying.js';
import type { DirectoryEvent } from './directory.js';
import { eventsBetween } from './directory.js';
import { directoryOf, unfit } from './fitting.js';
import type { Charge, ChargeChange } from './portfolios.js';
import { type Succession, successionFault } from './succession.js';
import {
  type DutyHeld,
  heirFor,
  type ItemUnits,
  otherQuestions,
  type SuccessionAnswer,
  type SuccessionQuestion,
  type TakingOver,
  type UnitBelow,
  unitsAfter,
} from './taking-over.js';
import { existsOn, type Unit, type UnitKind, unitStanding } from './units.js';

/** Who comes after: a unit of the list, or one that comes into being with it. */
export type Heir = { readonly unitId: string } | { readonly name: string; readonly kind: UnitKind };

/** A merger, a split or a change of name as a paper orders it. */
export interface SuccessionForm {
  readonly from: Day;
  /** 文号 of the paper it rests on. */
  readonly number: string;
  readonly predecessors: readonly string[];
  readonly heirs: readonly Heir[];
  readonly answers: readonly SuccessionAnswer[];
}

/** What the units that end still hold, and who holds posts in those that come after. */
export interface Held {
  readonly items: readonly ItemUnits[];
  readonly duties: readonly DutyHeld[];
  readonly posts: readonly PostInUnit[];
  readonly below: readonly UnitBelow[];
}

/** An heir by its id, a new one by its place until it has one. */
export const heirNames = (heirs: readonly Heir[]): readonly string[] =>
  heirs.map((heir, at) => ('unitId' in heir ? heir.unitId : `new:${String(at)}`));

/** All that a person must decide before units change: it is asked until every answer is there. */
export const openQuestions = (
  { items, posts, ...rest }: Held,
  over: TakingOver,
  others: ReadonlySet<string>,
  on: Day,
): readonly SuccessionQuestion[] => [
  ...items.flatMap((item) => unitsAfter(item, over, others).asked),
  ...postsAfter(posts, over, on, () => '').asked,
  ...otherQuestions({ items, ...rest }, over),
];

/** Units that may take a place on an item from a day on. */
export const mayTakePlace = (units: readonly Unit[], on: Day): ReadonlySet<string> =>
  new Set(units.filter((unit) => existsOn(unit, on) && unit.kind !== null).map(({ id }) => id));

export interface SuccessionRecorded {
  readonly type: 'unit.succession-recorded';
  readonly successionId: string;
  readonly form: SuccessionForm;
}

/** Puts down that units end and others come after them. It takes effect on its day; on that day, too, nothing is guessed. */
export function recordSuccession(
  form: SuccessionForm,
  id: string,
  {
    units,
    held,
    known,
    today,
  }: {
    readonly units: readonly Unit[];
    readonly held: Held;
    readonly known: readonly Succession[];
    readonly today: Day;
  },
): Decision<PlannedSuccession, SuccessionRecorded> {
  const fault = misfit(form, units, known) ?? unanswered(form, units, held, today);
  return fault ?? done({ ...form, id }, { type: 'unit.succession-recorded', successionId: id, form });
}

/** The first reason why these units cannot come after those. */
function misfit(
  { from, predecessors, heirs }: SuccessionForm,
  units: readonly Unit[],
  known: readonly Succession[],
): Refused | undefined {
  const unitOf = (id: string): Unit | undefined => units.find((unit) => unit.id === id);
  const successors = heirNames(heirs);
  const fault = successionFault({ from, predecessors, successors }, known);
  if (fault) return refuse(`succession.${fault}`, {}, 'point 11');
  for (const id of [...predecessors, ...heirs.flatMap((heir) => ('unitId' in heir ? [heir.unitId] : []))]) {
    const unit = unitOf(id);
    if (!unit) return refuse('notice.no-such-unit');
    if (unit.kind === null) return refuse('unit.unconfirmed', { name: unit.name });
    const on = predecessors.includes(id) ? addDays(from, -1) : from;
    if (!existsOn(unit, on)) return refuse('succession.not-there', { name: unit.name, on });
  }
  const ended = units.map((unit) => (predecessors.includes(unit.id) ? { ...unit, until: addDays(from, -1) } : unit));
  const coming = heirs.flatMap((heir, at) => ('unitId' in heir ? [] : [newUnit(heir, from, `new:${String(at)}`)]));
  for (const unit of coming) {
    const unable = unfit(unit, directoryOf([...ended, ...coming]));
    if (unable) return unable;
  }
  return undefined;
}

function unanswered(
  { from, predecessors, heirs, answers }: SuccessionForm,
  units: readonly Unit[],
  held: Held,
  today: Day,
): Refused | undefined {
  const over = { predecessors, heirs: heirNames(heirs), answers };
  const open = openQuestions(held, over, mayTakePlace(units, from), later(from, today));
  return open.length === 0 ? undefined : refuse('succession.open', { count: open.length }, 'point 11');
}

const newUnit = ({ name, kind }: { readonly name: string; readonly kind: UnitKind }, from: Day, id: string): Unit => ({
  ...{ id, name, kind, from },
  aliases: [],
});

/** A succession as it was put down, waiting for its day. */
export interface PlannedSuccession extends SuccessionForm {
  readonly id: string;
}

/** Others stand for units from today on: what items, duties and posts follow. */
export interface UnitsSucceeded {
  readonly type: 'unit.succeeded';
  readonly successionId: string;
  readonly from: Day;
  readonly number: string | null;
  readonly over: TakingOver;
}

/** The day came, and something has been named since that nobody has decided about: nothing moves until somebody does. */
export interface SuccessionHeld {
  readonly type: 'unit.succession-held';
  readonly successionId: string;
  readonly from: Day;
  readonly number: string;
  readonly predecessors: readonly string[];
  readonly open: number;
}

export interface UnitsChanged {
  readonly added: readonly Unit[];
  readonly changed: readonly Unit[];
  readonly inEffect: readonly { readonly id: string; readonly heirs: readonly string[] }[];
}

/**
 * Lets those successions take effect whose day has come, each as it was put down, in their order. One that has become
 * impossible, or about which something is open that was not when it was put down, stays as it is.
 */
export function takeEffect(
  due: readonly PlannedSuccession[],
  { units, held, today }: { readonly units: readonly Unit[]; readonly held: Held; readonly today: Day },
  newId: () => string,
): Decision<UnitsChanged, DirectoryEvent | UnitsSucceeded | SuccessionHeld> {
  let now = units;
  let { items } = held;
  const events: (DirectoryEvent | UnitsSucceeded | SuccessionHeld)[] = [];
  const added: Unit[] = [];
  const inEffect: { readonly id: string; readonly heirs: readonly string[] }[] = [];
  for (const { id, ...form } of due) {
    const { from, number, predecessors, heirs } = form;
    const open = openQuestions(
      { ...held, items },
      { predecessors, heirs: heirNames(heirs), answers: form.answers },
      mayTakePlace(now, from),
      later(from, today),
    ).length;
    if (open > 0 || misfit(form, now, [])) {
      if (from === today)
        events.push({ type: 'unit.succession-held', successionId: id, from, number, predecessors, open });
      continue;
    }
    const coming = heirs.map((heir) => ('unitId' in heir ? undefined : newUnit(heir, from, newId())));
    const over = withNewUnits(form, coming);
    const others = mayTakePlace(now, from);
    items = items.map((item) => {
      const { leadUnit, responsibleUnits } = unitsAfter(item, over, others);
      return { id: item.id, leadUnit, responsibleUnits };
    });
    const after = now.map((unit) => succeeded(unit, over, from));
    for (const unit of coming) if (unit) events.push({ type: 'unit.added', unit });
    after.forEach((unit, at) => {
      const before = now[at];
      if (before) events.push(...eventsBetween(before, unit));
    });
    added.push(...coming.flatMap((unit) => unit ?? []));
    now = [...after, ...coming.flatMap((unit) => unit ?? [])];
    inEffect.push({ id, heirs: over.heirs });
    events.push({ type: 'unit.succeeded', successionId: id, ...{ from, number, over } });
  }
  const changed = now.filter((unit) => !units.includes(unit) && !added.some(({ id }) => id === unit.id));
  return done({ added: now.filter(({ id }) => added.some((unit) => unit.id === id)), changed, inEffect }, ...events);
}

/** What was said with new units by their places, now that they have ids of their own. */
function withNewUnits(
  { predecessors, heirs, answers }: SuccessionForm,
  coming: readonly (Unit | undefined)[],
): TakingOver {
  const names = heirNames(heirs);
  const idOf = (name: string): string => coming[names.indexOf(name)]?.id ?? name;
  return {
    predecessors,
    heirs: names.map(idOf),
    answers: answers.map(({ about, choice }) => ({ about, choice: idOf(choice) })),
  };
}

/** A unit that ends has its last day; one that stood under it stands under its heir. */
function succeeded(unit: Unit, over: TakingOver, from: Day): Unit {
  if (over.predecessors.includes(unit.id)) return { ...unit, until: addDays(from, -1) };
  if (unit.until !== undefined || unit.parentId === undefined || !over.predecessors.includes(unit.parentId))
    return unit;
  const { parentId: _ended, ...alone } = unit;
  const parentId = heirFor(over, `below:${unit.id}`);
  return parentId === undefined || parentId === unit.id ? alone : { ...alone, parentId };
}

/** What people and leaders in charge go along with. */
export const carried = (
  { over, from }: Pick<UnitsSucceeded, 'over' | 'from'>,
  {
    posts,
    charges,
    today,
  }: {
    readonly posts: readonly PostInUnit[];
    readonly charges: readonly Charge[];
    readonly today: Day;
  },
  newId: () => string,
): { readonly posts: PostsAfter; readonly charges: ChargeChange } => {
  const on = later(from, today);
  return { posts: postsAfter(posts, over, on, newId), charges: chargesAfter(charges, over, on, newId) };
};

/** A name that a notice gave turns out to be a known unit's. */
export interface UnitIdentified {
  readonly type: 'unit.identified';
  readonly successionId: string;
  readonly from: Day;
  readonly number: null;
  readonly over: TakingOver;
}

export interface Identified {
  /** The name's own row: it stays, for history names it. */
  readonly name: Unit;
  /** The unit it is, with the name as a further one. */
  readonly unit: Unit;
  readonly successionId: string;
  readonly answers: readonly SuccessionAnswer[];
}

/**
 * Says of a name that nobody had confirmed (金太阳) that it is a known unit's: that unit takes its place on items and in
 * duties, and knows the name from now on. The notice's own words stay (I9).
 */
export function identifyUnit(
  unit: Unit,
  { as, answers }: { readonly as: string; readonly answers: readonly SuccessionAnswer[] },
  { units, held, today }: { readonly units: readonly Unit[]; readonly held: Held; readonly today: Day },
  successionId: string,
): Decision<Identified, UnitIdentified | DirectoryEvent> {
  if (unit.kind !== null || unit.identifiedAs !== undefined)
    return refuse('unit.confirmed-already', { name: unit.name });
  const meant = units.find(({ id }) => id === as);
  if (!meant) return refuse('notice.no-such-unit');
  if (unitStanding(meant, today) !== 'living') return refuse('succession.not-there', { name: meant.name, on: today });
  const over: TakingOver = { predecessors: [unit.id], heirs: [as], answers };
  const open = openQuestions(held, over, mayTakePlace(units, today), today);
  if (open.length > 0) return refuse('succession.open', { count: open.length }, 'point 11');
  const name: Unit = { ...unit, identifiedAs: as };
  const aliases = [unit.name, ...unit.aliases].filter((alias) => !meant.aliases.includes(alias));
  const named: Unit = { ...meant, aliases: [...meant.aliases, ...aliases] };
  const unable = unfit(named, directoryOf(units.map((each) => (each.id === unit.id ? name : each))));
  if (unable) return unable;
  const events: readonly (UnitIdentified | DirectoryEvent)[] = [
    { type: 'unit.identified', successionId, from: today, number: null, over },
    ...eventsBetween(meant, named),
  ];
  return done({ name, unit: named, successionId, answers }, ...events);
}

const later = (one: Day, other: Day): Day => (one > other ? one : other);
