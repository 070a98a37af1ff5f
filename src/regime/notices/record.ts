import type { Day } from '../../kernel/day.js';
import type { EventRecord } from '../../kernel/record.js';
import type { NoticeAmended } from './rules/amendment.js';
import { columnChanges } from './rules/cell-text.js';
import { paperRecord, type SignedPaper } from '../offices/rules/paper.js';
import type { NoticeEvent } from './rules/moves.js';
import type { OriginalEvent } from './rules/original.js';
import type { NoticeRemoved } from './rules/removal.js';
import type { Superseding } from './rules/superseding.js';

/** What happens to a notice, from the arrival of its file on. */
export type NoticeHappening =
  | { readonly type: 'notice.received'; readonly sha256: string }
  | { readonly type: 'notice.seen-again'; readonly sha256: string }
  | { readonly type: 'notice.taken-in'; readonly tasks: number; readonly questions: number }
  | { readonly type: 'notice.unread'; readonly code: string }
  | {
      readonly type: 'notice.answered';
      readonly code: string;
      readonly about: string;
      readonly kind: string;
      /** Where a known unit was named: what the paper calls it. */
      readonly tied?: { readonly unitId: string; readonly alias: string };
    }
  | { readonly type: 'notice.corrected'; readonly about: string }
  | { readonly type: 'notice.settled' }
  | Exclude<NoticeEvent, { readonly type: 'notice.issued' }>
  | NoticeReissued
  | OriginalEvent
  | NoticeIssued
  | NoticeAmendmentRegistered
  | NoticeRemoved;

/** The notice binds: its items and duties come into being, and so do units that nobody knew. */
export interface NoticeIssued extends Extract<NoticeEvent, { readonly type: 'notice.issued' }> {
  readonly programmeId: string;
  readonly units: readonly { readonly name: string; readonly confirmed: boolean }[];
  readonly paper: SignedPaper;
}

/** The notice binds in the place of another: the items of that one go on, end or open anew, and their duties follow. */
export interface NoticeReissued {
  readonly type: 'notice.reissued';
  readonly noticeId: string;
  readonly programmeId: string;
  readonly replaced: { readonly id: string; readonly number: string };
  readonly number: string;
  readonly on: Day;
  readonly items: Pick<Superseding, 'continued' | 'opened' | 'ended'>;
  readonly units: readonly { readonly name: string; readonly confirmed: boolean }[];
  readonly paper: SignedPaper;
}

/** A paper corrected cells of the notice: its items, its duties and the units it names follow. */
export interface NoticeAmendmentRegistered extends NoticeAmended {
  readonly amendmentId: string;
  readonly programmeId: string;
  readonly reason: string;
  readonly signedBy: string;
  readonly units: readonly { readonly name: string; readonly confirmed: boolean }[];
  /** What the paper calls a known unit becomes a further name of it. */
  readonly tied: readonly { readonly unitId: string; readonly alias: string }[];
}

/** How the ledger keeps it. Free text and the signer's name stand in its erasable part. */
export function noticeRecord(event: NoticeHappening, { id }: { readonly id: string }): EventRecord {
  const notice = { kind: 'notice', id } as const;
  switch (event.type) {
    case 'notice.received':
    case 'notice.seen-again':
      return { subjects: [notice], facts: { sha256: event.sha256 } };
    case 'notice.taken-in':
      return { subjects: [notice], facts: { tasks: event.tasks, questions: event.questions } };
    case 'notice.unread':
      return { subjects: [notice], facts: { code: event.code } };
    case 'notice.answered':
      return { subjects: [notice], facts: { code: event.code, about: event.about, kind: event.kind } };
    case 'notice.corrected':
      return { subjects: [notice], facts: { about: event.about } };
    case 'notice.issued':
      return {
        subjects: [notice, { kind: 'programme', id: event.programmeId }],
        ...withPaper({ on: event.on, registered: event.registered }, event.paper),
      };
    case 'notice.amended':
      return {
        subjects: [notice, { kind: 'programme', id: event.programmeId }],
        facts: {
          amendment: event.amendmentId,
          number: event.number,
          on: event.on,
          cells: event.cells.map(({ row, field }) => ({ row, field })),
        },
        personal: {
          signedBy: event.signedBy,
          reason: event.reason,
          changes: columnChanges(event.cells)
            .map(({ row, column, was, now }) => `${row} ${column}: ${was} → ${now}`)
            .join('\n'),
        },
      };
    case 'notice.original-added':
      return { subjects: [notice], facts: { original: event.originalId, sha256: event.sha256 } };
    case 'notice.original-read':
      return { subjects: [notice], facts: { original: event.originalId, read: event.read } };
    case 'notice.original-typed':
      return { subjects: [notice], facts: { original: event.originalId }, personal: { ...event.head } };
    case 'notice.original-acknowledged':
      return {
        subjects: [notice],
        facts: { original: event.originalId, fields: [...event.fields] },
        personal: { reason: event.reason },
      };
    case 'notice.removed': {
      const { tombstoneId: tombstone, sha256, reason, paper } = event;
      return { subjects: [notice], facts: { tombstone, sha256, reason, paper } };
    }
    case 'notice.superseded':
      return {
        subjects: [
          { kind: 'notice', id: event.noticeId },
          { kind: 'notice', id: event.by },
        ],
        facts: { by: event.number },
        personal: { reason: event.reason },
      };
    case 'notice.reissued': {
      const { continued, opened, ended } = event.items;
      const counts = { continued: continued.length, opened: opened.length, ended: ended.length };
      return {
        subjects: [notice, { kind: 'notice', id: event.replaced.id }, { kind: 'programme', id: event.programmeId }],
        ...withPaper({ on: event.on, replaces: event.replaced.number, ...counts }, event.paper),
      };
    }
    case 'notice.returned':
      return { subjects: [notice], facts: {}, personal: { reason: event.reason } };
    case 'notice.settled':
    case 'notice.checked':
    case 'notice.submitted':
    case 'notice.closed':
    case 'notice.archived':
      return { subjects: [notice], facts: {} };
  }
}

function withPaper(facts: EventRecord['facts'], signed: SignedPaper): Pick<EventRecord, 'facts' | 'personal'> {
  const paper = paperRecord(signed);
  return { ...paper, facts: { ...facts, ...paper.facts } };
}
