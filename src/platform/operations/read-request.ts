import type { z } from 'zod';
import { faultsOf, unkeepable } from '../problem/fields.js';
import { type FieldFault, invalid } from '../problem/problem.js';

/** A part of a request and the schema it must fit. */
interface Part<Schema extends z.ZodType> {
  readonly in: FieldFault['in'];
  readonly schema: Schema;
  readonly sent: unknown;
}

/**
 * Reads the two parts of a request.
 * @throws ProblemError 422 with the faults of both, and those of the headers
 */
export function readRequest<A extends z.ZodType, B extends z.ZodType>(
  first: Part<A>,
  second: Part<B>,
  headerFaults: readonly FieldFault[] = [],
): readonly [z.output<A>, z.output<B>] {
  const [one, two] = [first.schema.safeParse(first.sent), second.schema.safeParse(second.sent)];
  const faults = [
    ...headerFaults,
    ...[first, second].flatMap((part) => unkeepable(part.in, part.sent)),
    ...(one.error ? faultsOf(first.in, one.error.issues, first.sent) : []),
    ...(two.error ? faultsOf(second.in, two.error.issues, second.sent) : []),
  ];
  if (one.success && two.success && faults.length === 0) return [one.data, two.data];
  throw invalid(faults);
}

/** `"12"` as we send it; the weak form a proxy may make of it is taken too. */
const ENTITY_TAG = /^(?:W\/)?"(\d{1,9})"$/;

/** The version a request was made on; undefined where it names none, or any (`*`). */
export const versionIn = (ifMatch: string | undefined): number | undefined => {
  const digits = ENTITY_TAG.exec(ifMatch?.trim() ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
};

/** @param required for a PUT, which writes over everything: without a version it would do so blindly */
export function versionFaults(ifMatch: string | undefined, required: boolean): readonly FieldFault[] {
  const path = 'If-Match';
  if (ifMatch === undefined) return required ? [{ in: 'header', path, code: 'version-missing' }] : [];
  const sound = ENTITY_TAG.test(ifMatch.trim()) || (ifMatch.trim() === '*' && !required);
  return sound ? [] : [{ in: 'header', path, code: 'not-a-version' }];
}

const VISIBLE_TEXT = /^[\x21-\x7e]{1,200}$/;

const WINDOW = /^[\w-]{8,64}$/;

export const windowFaults = (window: string | undefined): readonly FieldFault[] =>
  window === undefined || WINDOW.test(window) ? [] : [{ in: 'header', path: 'X-Window', code: 'not-a-window' }];

export const keyFaults = (key: string | undefined): readonly FieldFault[] =>
  key === undefined || VISIBLE_TEXT.test(key) ? [] : [{ in: 'header', path: 'Idempotency-Key', code: 'not-a-key' }];
