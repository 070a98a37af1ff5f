import type { ReadNotice } from '../regime/notices/rules/reading.js';

/*
 * Compares a reading with what fixtures/README.md says is expected of it. Everything that differs is one sentence that
 * names the place, so that a failing notice can be mended without a debugger.
 */

interface ExpectedTarget {
  readonly indicator: string | readonly string[];
  readonly value: number;
  readonly unit: string;
  readonly qualifier?: string;
}

interface ExpectedQuestion {
  readonly code?: string;
  readonly codes?: readonly string[];
  readonly about: string;
  readonly places?: readonly string[];
}

interface ExpectedTask {
  readonly targets?: readonly ExpectedTarget[];
  readonly targetsAllowed?: readonly ExpectedTarget[];
  readonly milestones?: readonly { readonly kinds: readonly string[]; readonly on: string | null }[];
  readonly [field: string]: unknown;
}

interface ExpectedObligation {
  readonly who?: readonly string[];
  readonly what?: string;
  readonly to?: readonly string[];
  readonly every?: string | null;
  readonly dates?: readonly string[];
  readonly clause?: string;
}

export interface Expected {
  readonly notice?: Readonly<Record<string, unknown>>;
  readonly tasks?: readonly ExpectedTask[];
  readonly obligations?: readonly ExpectedObligation[];
  readonly questions?: readonly ExpectedQuestion[];
  readonly questionsAllowed?: readonly ExpectedQuestion[];
}

export interface Damage {
  readonly file: string;
  readonly damage: string;
  readonly question: ExpectedQuestion;
  readonly field?: string;
  readonly mustNot?: readonly unknown[];
  readonly absent?: boolean;
}

const WHOLE_PAPER = ['not-a-notice', 'scanned', 'classified'];

/** Everything in which a reading differs from its expectation; empty where it is right. */
export function differences(read: ReadNotice, expected: Expected): string[] {
  const found: string[] = [];
  for (const [field, value] of Object.entries(expected.notice ?? {}))
    if (!same(read.notice[field as keyof typeof read.notice], value))
      found.push(`/notice/${field}: ${show(read.notice[field as keyof typeof read.notice])}, expected ${show(value)}`);
  if (expected.tasks) found.push(...taskDifferences(read, expected.tasks));
  const matched = matchObligations(read, expected.obligations ?? []);
  matched.forEach((index, place) => {
    if (index < 0) found.push(`/obligations/${String(place)} not found: ${show(expected.obligations?.[place])}`);
  });
  const place = (about: string): string =>
    about.replace(
      /^\/obligations\/(\d+)/u,
      (_, number: string) => `/obligations/${String(matched[Number(number)] ?? -1)}`,
    );
  const required = expected.questions ?? [];
  for (const question of required)
    for (const about of question.places ?? [question.about])
      if (!read.asked.some((asked) => asks(asked, question, place(about))))
        found.push(`not asked: ${codesOf(question).join('|')} about ${about}`);
  const allowed = [...required, ...(expected.questionsAllowed ?? [])];
  for (const asked of read.asked)
    if (
      !allowed.some((question) =>
        (question.places ?? [question.about]).some((about) => asks(asked, question, place(about))),
      )
    )
      found.push(`needless: ${asked.code} about ${asked.about} ${show(asked.params)}`);
  return found;
}

/** What is wrong in the reading of a damaged paper: a question that was not asked, or a wrong value that stands. */
export function undetected(
  read: ReadNotice,
  { question, field, mustNot, absent }: Damage,
  expected: Expected,
): string[] {
  const matched = matchObligations(read, expected.obligations ?? []);
  const place = (about: string): string =>
    about.replace(
      /^\/obligations\/(\d+)/u,
      (_, number: string) => `/obligations/${String(matched[Number(number)] ?? -1)}`,
    );
  const asked = read.asked.some(({ code, about, places }) => {
    const fits = codesOf(question).includes(code);
    return (
      fits &&
      (WHOLE_PAPER.includes(code) ||
        [about, ...(places ?? [])].some((at) => at.startsWith(place(question.about)) || at === ''))
    );
  });
  const value = field === undefined ? undefined : valueAt(read, place(field));
  const stands = (wrong: unknown): boolean =>
    Array.isArray(value) && isTarget(wrong)
      ? value.some((target) => isTarget(target) && target.value === wrong.value && target.unit === wrong.unit)
      : same(value, wrong);
  return [
    ...(asked
      ? []
      : [
          `not asked: ${codesOf(question).join('|')} about ${question.about}; asked ${show(read.asked.map(({ code, about }) => `${code} ${about}`))}`,
        ]),
    ...(mustNot ?? []).filter(stands).map((wrong) => `${field ?? ''} holds the wrong value ${show(wrong)}`),
    ...(absent && value !== undefined && value !== null && !same(value, []) && value !== ''
      ? [`${field ?? ''} should hold nothing: ${show(value)}`]
      : []),
  ];
}

const isTarget = (value: unknown): value is { value: number; unit: string } =>
  typeof value === 'object' && value !== null && 'value' in value && 'unit' in value;

function taskDifferences(read: ReadNotice, expected: readonly ExpectedTask[]): string[] {
  const found: string[] = [];
  if (read.tasks.length !== expected.length)
    found.push(`/tasks: ${String(read.tasks.length)} rows, expected ${String(expected.length)}`);
  expected.forEach(({ targets, targetsAllowed = [], milestones, ...fields }, index) => {
    const task = read.tasks[index];
    if (!task) return;
    const at = `/tasks/${String(index)}`;
    for (const [field, value] of Object.entries(fields)) {
      const actual = (task as Readonly<Record<string, unknown>>)[field];
      if (!same(actual, value)) found.push(`${at}/${field}: ${show(actual)}, expected ${show(value)}`);
    }
    if (targets) {
      const left = [...task.targets];
      for (const target of targets) {
        const match = left.findIndex((actual) => fitsTarget(actual, target));
        if (match < 0) found.push(`${at}/targets lacks ${show(target)}, has ${show(task.targets)}`);
        else left.splice(match, 1);
      }
      for (const target of left)
        if (!targetsAllowed.some((allowed) => fitsTarget(target, allowed)))
          found.push(`${at}/targets has ${show(target)}`);
    }
    for (const milestone of milestones ?? [])
      if (!task.milestones?.some(({ kind, on }) => milestone.kinds.includes(kind) && on === milestone.on))
        found.push(`${at}/milestones lacks ${show(milestone)}, has ${show(task.milestones)}`);
  });
  return found;
}

const fitsTarget = (
  actual: { indicator: string; value: number; unit: string; qualifier: string },
  { indicator, value, unit, qualifier }: ExpectedTarget,
): boolean =>
  actual.value === value &&
  actual.unit === unit &&
  (qualifier === undefined || actual.qualifier === qualifier) &&
  [indicator].flat().every((word) => actual.indicator.includes(word));

/** For each expected obligation the place of the one found for it, or -1. */
function matchObligations(read: ReadNotice, expected: readonly ExpectedObligation[]): number[] {
  const taken = new Set<number>();
  const bare = (names: readonly string[]): string[] => names.map((name) => name.replace(/^各/u, ''));
  return expected.map(({ who, what = '', to, every, dates, clause = '' }) => {
    const index = read.obligations.findIndex(
      (duty, place) =>
        !taken.has(place) &&
        duty.what.includes(what) &&
        duty.clause.includes(clause) &&
        (who === undefined || same(bare(duty.who), bare(who))) &&
        (to === undefined || same(bare(duty.to), bare(to))) &&
        (every === undefined || duty.every === every) &&
        (dates === undefined || same(duty.dates, dates)),
    );
    taken.add(index);
    return index;
  });
}

const codesOf = ({ code, codes }: ExpectedQuestion): readonly string[] => codes ?? (code === undefined ? [] : [code]);

function asks(asked: ReadNotice['asked'][number], question: ExpectedQuestion, about: string): boolean {
  if (!codesOf(question).includes(asked.code)) return false;
  return WHOLE_PAPER.includes(asked.code) || (asked.places ?? [asked.about]).some((place) => samePlace(place, about));
}

const FAMILIES: readonly (readonly string[])[] = [
  ['dueText', 'dueOn', 'milestones'],
  ['leadUnits', 'responsibleUnits'],
  ['title', 'content', 'targets', 'deliverables'],
];

/** Two pointers mean one place where the item is the same and the field belongs to the same family. */
function samePlace(actual: string, expected: string): boolean {
  if (expected.endsWith('/**')) return actual.startsWith(expected.slice(0, -3));
  const family = (pointer: string): string => {
    const [, list = '', index = '', field = ''] = pointer.split('/');
    if (list === 'obligations') return `/obligations/${index}`;
    const named = FAMILIES.find((fields) => fields.includes(field));
    return `/${list}/${index}/${named ? named.join() : field}`;
  };
  const [one, other] = [family(actual), family(expected)];
  return expected.includes('*') ? new RegExp(`^${other.replaceAll('*', '\\d+')}$`, 'u').test(one) : one === other;
}

function valueAt(read: ReadNotice, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
      read,
    );
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const show = (value: unknown): string => JSON.stringify(value);
