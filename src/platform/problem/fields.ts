import type { z } from 'zod';
import type { FieldFault } from './problem.js';
import type { FieldCode } from './words.zh-CN.js';

type Issue = z.core.$ZodIssue;

/** Every field the schema finds fault with, each with its whole path. `sent` tells a missing field from a wrong one. */
export const faultsOf = (place: FieldFault['in'], issues: readonly Issue[], sent: unknown): readonly FieldFault[] =>
  issues.flatMap((issue) => faultsOfIssue(place, issue, [], sent));

function faultsOfIssue(
  place: FieldFault['in'],
  issue: Issue,
  above: readonly PropertyKey[],
  sent: unknown,
): readonly FieldFault[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ in: place, path: [...path, key].join('.'), code: 'not-known' }));
  }
  if (issue.code === 'invalid_union') {
    // Of several forms the nearest is meant: the one with the fewest faults.
    const nearest = [...issue.errors].sort((a, b) => a.length - b.length)[0] ?? [];
    if (nearest.length > 0) return nearest.flatMap((inner) => faultsOfIssue(place, inner, path, sent));
  }
  const missing = isMissing(issue, valueAt(sent, path));
  const bound = boundOf(issue);
  return [
    {
      in: place,
      path: path.map(String).join('.'),
      code: missing ? 'required' : codeOf(issue),
      ...(bound !== undefined && { bound }),
    },
  ];
}

/** A box that was left empty asks to be filled in, whatever it would have held: an amount, an id, a day, one of several. */
const isMissing = (issue: Issue, value: unknown): boolean =>
  value === undefined ||
  (value === null && issue.code === 'invalid_type') ||
  (value === '' && (issue.code === 'invalid_format' || issue.code === 'invalid_value'));

const valueAt = (sent: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (Reflect.get(value, key) as unknown) : undefined),
    sent,
  );

function codeOf(issue: Issue): FieldCode {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int' ? 'not-whole' : 'wrong-kind';
    case 'too_small':
      if (issue.origin === 'string') return issue.minimum === 1 ? 'required' : 'too-short';
      if (issue.origin === 'array' || issue.origin === 'set') return 'too-few';
      return issue.inclusive === false ? 'not-above' : 'too-small';
    case 'too_big':
      if (issue.origin === 'string') return 'too-long';
      if (issue.origin === 'array' || issue.origin === 'set') return 'too-many';
      return issue.inclusive === false ? 'not-below' : 'too-big';
    case 'invalid_format':
      return FORMATS.get(issue.format) ?? 'wrong-form';
    case 'invalid_value':
      return 'not-one-of';
    case 'not_multiple_of':
      return 'wrong-step';
    case 'unrecognized_keys':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return 'wrong-kind';
    case 'custom':
      return issue.params?.['code'] === 'wrong-check' ? 'wrong-check' : 'wrong';
  }
}

const FORMATS: ReadonlyMap<string, FieldCode> = new Map([
  ['date', 'not-a-day'],
  ['datetime', 'not-an-instant'],
  ['uuid', 'not-an-id'],
  ['guid', 'not-an-id'],
  ['email', 'not-an-address'],
]);

function boundOf(issue: Issue): string | undefined {
  if (issue.code === 'too_small') return String(issue.minimum);
  if (issue.code === 'too_big') return String(issue.maximum);
  return issue.code === 'not_multiple_of' ? String(issue.divisor) : undefined;
}

/** NUL, which no database text holds, or half of a surrogate pair, which is no character. */
const NO_TEXT = /\0|\p{Surrogate}/u;

/** Deeper than any form of the regime; without an end a hostile body would exhaust the stack. */
const DEEPEST = 32;

/** Fields whose text cannot be kept, names of fields included: no schema asks, and the database would fail later. */
export function unkeepable(
  place: FieldFault['in'],
  value: unknown,
  path: readonly string[] = [],
): readonly FieldFault[] {
  const fault = (code: FieldCode): readonly FieldFault[] => [{ in: place, path: path.join('.'), code }];
  if (typeof value === 'string') return NO_TEXT.test(value) ? fault('no-text') : [];
  if (typeof value !== 'object' || value === null) return [];
  if (path.length === DEEPEST) return fault('wrong-form');
  return Object.entries(value).flatMap(([name, inner]) =>
    NO_TEXT.test(name) ? fault('no-text') : unkeepable(place, inner, [...path, name]),
  );
}
