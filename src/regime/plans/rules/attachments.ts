import { type Decision, done, refuse } from '../../../kernel/decision.js';
import type { PlanState } from './machine.js';

/** What a file with a plan is: 施工图 (R7 “制定时间表，画好‘施工图’”), or anything else. */
export const attachmentKinds = ['work-drawing', 'other'] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

/** A file that goes with a plan, in the editions it belongs to. */
export interface Attachment {
  readonly id: string;
  readonly kind: AttachmentKind;
  /** Null: it was taken out of everything. */
  readonly name: string | null;
  readonly sha256: string;
  readonly bytes: number;
  readonly fromEdition: number;
  readonly untilEdition: number | null;
}

/** What an edition has with it: an edition that left the desk keeps what it had when it did. */
export const attachmentsIn = <A extends Attachment>(all: readonly A[], edition: number): readonly A[] =>
  all.filter(
    ({ fromEdition, untilEdition }) => fromEdition <= edition && (untilEdition === null || untilEdition >= edition),
  );

interface AtWork {
  readonly state: PlanState;
  readonly edition: number;
  readonly attachments: readonly Attachment[];
}

const frozen = (state: PlanState) => refuse('plan.attachments-frozen', { state }, 'R7');

/** Adds a file to the edition being drawn up: once, whoever sends it again. */
export function attach<F extends { readonly sha256: string }>(
  { state, edition, attachments }: AtWork,
  file: F | undefined,
): Decision<F, never> {
  if (state !== 'draft') return frozen(state);
  if (!file) return refuse('plan.no-such-upload');
  return attachmentsIn(attachments, edition).some(({ sha256 }) => sha256 === file.sha256)
    ? refuse('plan.attached-already')
    : done(file);
}

/** Takes a file out of the edition being drawn up; earlier editions keep it. */
export function detach({ state, edition, attachments }: AtWork, id: string): Decision<Attachment, never> {
  if (state !== 'draft') return frozen(state);
  const found = attachmentsIn(attachments, edition).find((each) => each.id === id);
  return found ? done(found) : refuse('plan.no-such-attachment');
}
