import { z } from 'zod';
import { type Day, day } from '../../../kernel/day.js';
import type { Sentence, Telling } from '../../../kernel/telling.js';
import { WITHHELD_FIELDS } from './ledger-sight.js';

/** A text of the erasable part that is still there. */
export interface KeptText {
  readonly field: string;
  readonly salt: string;
  readonly content: string;
}

/** An entry as it stands in the chain, with what is left beside it. */
export interface LedgerRow {
  readonly seq: number;
  /** The exact text that was hashed. */
  readonly body: string;
  readonly hash: string;
  readonly kept: readonly KeptText[];
  /** The number of the entry that brought this one about. */
  readonly causedBy: number | null;
}

/** Something that entries name, as it is known today; the words of a language make a name of it. */
export type Thing =
  | { readonly kind: 'account' | 'person' | 'unit' | 'district'; readonly id: string; readonly name: string }
  | { readonly kind: 'notice'; readonly id: string; readonly title: string | null; readonly file: string }
  | { readonly kind: 'programme'; readonly id: string; readonly year: number }
  | {
      readonly kind: 'task';
      readonly id: string;
      readonly seq: number;
      readonly part: number;
      readonly title: string;
    }
  | { readonly kind: 'obligation'; readonly id: string; readonly duty: string; readonly period: string | null };

/** The kinds of things that have names of their own; a change or a payment is told by what is named beside it. */
const NAMED: Readonly<Record<Thing['kind'], true>> = {
  ...{ account: true, person: true, unit: true, district: true },
  ...{ notice: true, programme: true, task: true, obligation: true },
};
const isNamed = (kind: string): boolean => Object.hasOwn(NAMED, kind);

/** What an entry is about, as people call it: of what was changed and what that belongs to, the first that has a name. */
export const namedIn = <T extends { readonly kind: string }>(things: readonly T[]): T | undefined =>
  things.find(({ kind }) => isNamed(kind));

/** Who acted, in words. */
export interface Who {
  /** Null where nobody signed in, or the account is gone. */
  readonly name: string | null;
  readonly role: string;
  readonly units: readonly string[];
  /** For whom: who signed the paper, who delegated. */
  readonly onBehalfOf: string | null;
}

/** How a language tells an entry, whatever the event. */
export interface TellingWords {
  readonly role: Readonly<Record<string, string>>;
  readonly thing: (thing: Thing) => string;
  /** What a kind of thing is called. */
  readonly kind: (kind: string) => string;
  /** A thing that is not there any more, by its kind. */
  readonly gone: (kind: string) => string;
  readonly day: (on: Day) => string;
  readonly list: (names: readonly string[]) => string;
  /** In the place of a text whose time was over. */
  readonly erased: string;
  /** In the place of a text that is nobody's to read here. */
  readonly withheld: string;
  readonly who: (who: Who) => string;
  /** Without who did it, which stands beside it; and without the thing whose history it is. */
  readonly inHistory: (parts: {
    readonly what: string;
    readonly about: string | null;
    readonly why: string | null;
  }) => string;
  readonly sentence: (parts: {
    readonly who: string;
    readonly what: string;
    /** What was changed. */
    readonly thing: string | undefined;
    readonly why: string | null;
  }) => string;
}

/** An entry in the reader's language. */
export interface ToldEntry {
  readonly id: string;
  readonly at: string;
  readonly event: string;
  readonly who: Who;
  readonly what: string;
  /** First what was changed, then what that belongs to. */
  readonly things: readonly { readonly kind: string; readonly id: string; readonly name: string }[];
  readonly why: string | null;
  /** From which address of the network; null where none was kept or it was erased. */
  readonly address: string | null;
  /** Whether a name or text of it was erased since. */
  readonly erased: boolean;
  readonly sentence: string;
  readonly algorithm: string;
  readonly previous: string | null;
}

const Facts = z.record(z.string(), z.json());
type Facts = z.output<typeof Facts>;
type Fact = Facts[string] | undefined;
const Body = z.object({
  id: z.string(),
  at: z.string(),
  event: z.string(),
  actor: z.object({
    role: z.string(),
    accountId: z.string().optional(),
    onBehalfOf: z.string().optional(),
    units: z.array(z.string()).default([]),
  }),
  subjects: z.array(z.object({ kind: z.string(), id: z.string() })),
  facts: Facts,
  personal: z.record(z.string(), z.string()),
  algorithm: z.string(),
  previous: z.string().nullable(),
});

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/u;

/** Every id in some entries that somebody may want to read a name for. */
export function idsIn(rows: readonly Pick<LedgerRow, 'body'>[]): readonly string[] {
  const ids = rows.flatMap(({ body }) => {
    const { actor, subjects, facts } = Body.parse(JSON.parse(body));
    const acted = [actor.accountId, actor.onBehalfOf, ...actor.units].flatMap((id) => id ?? []);
    return [...acted, ...subjects.map(({ id }) => id), ...Object.values(facts).flatMap(textsOf)];
  });
  return [...new Set(ids)].filter((id) => UUID.test(id));
}

/** Tells an entry. @param names what its ids stand for today, as far as it is still there */
export function tell(
  { body, kept }: Pick<LedgerRow, 'body' | 'kept'>,
  names: ReadonlyMap<string, Thing>,
  words: TellingWords,
  sentences: Readonly<Record<string, Sentence>>,
): ToldEntry {
  const { facts, personal, subjects, actor, ...entry } = Body.parse(JSON.parse(body));
  const told = (field: string): string => {
    if (WITHHELD_FIELDS.includes(field)) return field in personal ? words.withheld : '';
    return kept.find((text) => text.field === field)?.content ?? (field in personal ? words.erased : '');
  };
  const nameOf = (id: string): string | undefined => {
    const thing = names.get(id);
    return thing && words.thing(thing);
  };
  const parts: Telling = { ...factsTold(facts, nameOf, words), told };
  const who: Who = {
    name: (actor.accountId === undefined ? undefined : nameOf(actor.accountId)) ?? null,
    role: words.role[actor.role] ?? actor.role,
    units: actor.units.map((id) => nameOf(id) ?? words.gone('unit')),
    onBehalfOf: actor.onBehalfOf === undefined ? null : (nameOf(actor.onBehalfOf) ?? actor.onBehalfOf),
  };
  const what = sentences[entry.event]?.(parts) ?? entry.event;
  // A chain bears the id of its district, and is not the district.
  const thingName = (kind: string, id: string): string =>
    isNamed(kind) ? (nameOf(id) ?? words.gone(kind)) : words.kind(kind);
  const things = subjects.map(({ kind, id }) => ({ kind, id, name: thingName(kind, id) }));
  const why = told('reason') || parts.fact('reason') || null;
  return {
    ...{ id: entry.id, at: entry.at, event: entry.event, algorithm: entry.algorithm, previous: entry.previous },
    ...{ who, what, things, why },
    address: kept.find(({ field }) => field === ADDRESS)?.content ?? null,
    erased: Object.keys(personal).some((field) => !kept.some((text) => text.field === field)),
    sentence: words.sentence({ who: words.who(who), what, thing: (namedIn(things) ?? things[0])?.name, why }),
  };
}

/** The facts of an entry in words. */
function factsTold(
  facts: Facts,
  nameOf: (id: string) => string | undefined,
  words: TellingWords,
): Omit<Telling, 'told'> {
  const texts = (name: string): readonly string[] => textsOf(factAt(facts, name));
  return {
    fact: (name) => words.list(texts(name)),
    day: (name) => words.list(texts(name).map((text) => words.day(day(text)))),
    named: (name) => words.list(texts(name).map((id) => nameOf(id) ?? id)),
    each: (name, tellOne) => {
      const parts = z.array(Facts).safeParse(facts[name]).data ?? [];
      return words.list(parts.map((part) => tellOne(factsTold(part, nameOf, words))));
    },
  };
}

/** A fact, or a fact within one: `after.due`. */
function factAt(facts: Facts, name: string): Fact {
  const [first = '', ...rest] = name.split('.');
  const found = facts[first];
  if (rest.length === 0) return found;
  const inside = Facts.safeParse(found).data;
  return inside && factAt(inside, rest.join('.'));
}

/** The platform's field for the network's address, which no sentence tells. */
const ADDRESS = 'request-address';

/** A fact as texts: one, several, or none. */
const textsOf = (fact: Fact): readonly string[] =>
  fact === undefined || fact === null
    ? []
    : Array.isArray(fact)
      ? fact.flatMap(textsOf)
      : [typeof fact === 'object' ? JSON.stringify(fact) : String(fact)];
