import type { Day } from '../../kernel/day.js';
import type { EventRecord } from '../../kernel/record.js';
import type { Filing } from '../obligations/rules/receipt.js';
import type { WithWaits } from '../obligations/rules/waiting.js';

/** What became of sections of a filing. */
interface OfSections extends WithWaits {
  readonly obligationId: string;
  readonly unitId: string | null;
  readonly period: string;
  readonly on: Day;
  readonly taskIds: readonly string[];
}

export interface ReportSubmitted extends OfSections {
  /** For the first time; after a return; or entered by a clerk of what came by another way. */
  readonly type: 'report.submitted' | 'report.resubmitted' | 'report.entered';
  /** The day that the duty is met on. */
  readonly countsOn: Day;
  readonly letterNumber: string | null;
  readonly signedBy: string | null;
}
/** It came by another way than this system (代收): its receipt is registered, and meets the duty. */
export interface ReportReceived extends OfSections {
  readonly type: 'report.received';
  readonly filing: Filing;
  readonly receiptId: string;
}
export interface ReportWithdrawn extends OfSections {
  readonly type: 'report.withdrawn';
  readonly reason: string | null;
}
export interface ReportAccepted extends OfSections {
  readonly type: 'report.accepted';
  readonly hashes: readonly string[];
}
export interface ReportReturned extends OfSections {
  readonly type: 'report.returned';
  readonly reason: string;
  readonly newDueOn: Day;
}
export interface ReportSuperseded extends OfSections {
  readonly type: 'report.superseded';
  readonly reason: string;
  readonly edition: number;
}
/** What was entered of a filing on paper is a draft again, since its receipt was taken back. */
export interface ReportTakenBack extends OfSections {
  readonly type: 'report.taken-back';
}
export type ReportEvent =
  | ReportTakenBack
  | ReportReceived
  | ReportSubmitted
  | ReportWithdrawn
  | ReportAccepted
  | ReportReturned
  | ReportSuperseded;

/** How the ledger keeps it: items, days and hashes for ever, what people wrote erasably. */
export function reportRecord(event: ReportEvent): EventRecord {
  const { type, obligationId, programmeId, unitId, period, on, taskIds } = event;
  const reason = 'reason' in event ? event.reason : null;
  return {
    subjects: [
      { kind: 'report', id: obligationId },
      { kind: 'obligation', id: obligationId },
      ...taskIds.map((id) => ({ kind: 'task', id })),
      { kind: 'programme', id: programmeId },
    ],
    facts: {
      ...{ on, period, unit: unitId, items: [...taskIds], count: taskIds.length },
      ...(type === 'report.received' && {
        ...{ channel: event.filing.channel, receivedOn: event.filing.registeredOn, receipt: event.receiptId },
      }),
      ...('letterNumber' in event && event.letterNumber !== null && { letterNumber: event.letterNumber }),
      ...(type === 'report.accepted' && { hashes: [...event.hashes] }),
      ...(type === 'report.returned' && { newDueOn: event.newDueOn }),
      ...(type === 'report.superseded' && { edition: event.edition }),
    },
    personal: {
      ...(reason !== null && { reason }),
      ...('signedBy' in event && event.signedBy !== null && { signedBy: event.signedBy }),
    },
  };
}
