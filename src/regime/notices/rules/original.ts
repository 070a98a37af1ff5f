import { type Decision, done, refuse } from '../../../kernel/decision.js';
import { type Machine, next } from '../../../kernel/machine.js';

/** What two papers are compared by: what stands in the head of one, and under it (GB/T 9704 7.2, 7.3). */
export const headFields = ['number', 'title', 'issuedOn', 'issuer'] as const;
export type HeadField = (typeof headFields)[number];

/** The head of a sealed original, as it was read or typed. */
export type OriginalHead = Readonly<Record<HeadField, string>>;

export type OriginalState = 'reading' | 'untyped' | 'compared';
export type OriginalMove = 'compare' | 'give-up' | 'type-head' | 'explain';

/** A sealed original that is kept beside the text version: a scan has no text, so a person types what its head says. */
export const originalMachine: Machine<OriginalState, OriginalMove> = {
  initial: 'reading',
  moves: {
    reading: { compare: 'compared', 'give-up': 'untyped' },
    untyped: { 'type-head': 'compared' },
    compared: { 'type-head': 'compared', explain: 'compared' },
  },
};

export interface HeadDifference {
  readonly field: HeadField;
  readonly notice: string;
  readonly original: string;
}

export interface Acknowledgement {
  readonly differences: readonly HeadDifference[];
  readonly reason: string;
}

export interface Original {
  readonly id: string;
  readonly state: OriginalState;
  readonly head: OriginalHead | null;
  readonly acknowledgements: readonly Acknowledgement[];
}

/** By number and day a paper is told from every other; a seal's full name beside a short one is no other paper. */
const MATTERS: readonly HeadField[] = ['number', 'issuedOn'];
export const matters = ({ field }: Pick<HeadDifference, 'field'>): boolean => MATTERS.includes(field);

/** Spaces and the shape of brackets and digits are the printer's, not the paper's words. */
const inOneForm = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[[【(〔]/gu, '〔')
    .replace(/[\]】)〕]/gu, '〕');

/**
 * What the head of the original says otherwise than the notice ("the two heads are compared"), field by field. What the
 * notice does not say differs from nothing.
 */
export function headDifferences(
  notice: Readonly<Record<HeadField, string | null>>,
  original: OriginalHead,
): HeadDifference[] {
  return headFields.flatMap((field) => {
    const said = notice[field] ?? '';
    return said === '' || inOneForm(said) === inOneForm(original[field])
      ? []
      : [{ field, notice: said, original: original[field] }];
  });
}

/** What matters and nobody has acknowledged, in the very words it stands in now. */
export const unacknowledged = (
  differences: readonly HeadDifference[],
  acknowledgements: readonly Acknowledgement[],
): readonly HeadDifference[] => {
  const known = acknowledgements.flatMap((each) => each.differences);
  return differences.filter(
    (each) =>
      matters(each) &&
      !known.some(
        ({ field, notice, original }) => field === each.field && notice === each.notice && original === each.original,
      ),
  );
};

/** Whether an original still waits for a person: its head is not known, or says another number or day. */
export const isOpen = (
  { head, acknowledgements }: Pick<Original, 'head' | 'acknowledgements'>,
  notice: Readonly<Record<HeadField, string | null>>,
): boolean => head === null || unacknowledged(headDifferences(notice, head), acknowledgements).length > 0;

export type OriginalEvent =
  | { readonly type: 'notice.original-added'; readonly originalId: string; readonly sha256: string }
  | { readonly type: 'notice.original-read'; readonly originalId: string; readonly read: boolean }
  | { readonly type: 'notice.original-typed'; readonly originalId: string; readonly head: OriginalHead }
  | {
      readonly type: 'notice.original-acknowledged';
      readonly originalId: string;
      readonly fields: readonly HeadField[];
      readonly reason: string;
    };

/** A file is kept once, and the file that was read needs no copy of itself for proof. */
export function addOriginal(
  { source, kept }: { readonly source: string; readonly kept: readonly string[] },
  sha256: string,
  originalId: string,
): Decision<string, OriginalEvent> {
  if (sha256 === source) return refuse('original.is-the-notice');
  if (kept.includes(sha256)) return refuse('original.known');
  return done(originalId, { type: 'notice.original-added', originalId, sha256 });
}

/** What the program could read of it: the whole head, or nothing that would spare a person the look. */
export function takeInHead(original: Original, head: OriginalHead | null): Decision<Original, OriginalEvent> {
  const state = next(originalMachine, original.state, head ? 'compare' : 'give-up');
  if (!state) return refuse('original.wrong-state', { state: original.state });
  const event = { type: 'notice.original-read', originalId: original.id, read: head !== null } as const;
  return done({ ...original, state, head }, event);
}

/** What a person reads on the original; said anew where it was read or typed wrongly. */
export function typeHead(original: Original, head: OriginalHead): Decision<Original, OriginalEvent> {
  const state = next(originalMachine, original.state, 'type-head');
  if (!state) return refuse('original.wrong-state', { state: original.state });
  return done({ ...original, state, head }, { type: 'notice.original-typed', originalId: original.id, head });
}

/** Another number or day is another paper, unless somebody says why it is not. */
export function acknowledge(
  original: Original,
  notice: Readonly<Record<HeadField, string | null>>,
  reason: string,
): Decision<Acknowledgement, OriginalEvent> {
  if (!original.head || !next(originalMachine, original.state, 'explain'))
    return refuse('original.wrong-state', { state: original.state });
  const differences = unacknowledged(headDifferences(notice, original.head), original.acknowledgements);
  if (differences.length === 0) return refuse('original.nothing-to-acknowledge');
  if (reason.trim() === '') return refuse('notice.reason-missing');
  const fields = differences.map(({ field }) => field);
  return done(
    { differences, reason },
    { type: 'notice.original-acknowledged', originalId: original.id, fields, reason },
  );
}
