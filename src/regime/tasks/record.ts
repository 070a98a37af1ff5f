import type { EventRecord } from '../../kernel/record.js';
import type { PaperPlace } from '../offices/rules/paper.js';
import type { Acknowledgement, TaskMoved, TaskStarted } from './rules/moves.js';

/** The lead unit took an item on, or a clerk registered that it did. */
export interface TaskAcknowledged extends TaskMoved {
  readonly acknowledgement: Acknowledgement;
  /** Of the scan or its receipt, where it came on paper. */
  readonly paper?: { readonly scan?: string; readonly receiptNumber?: string };
}

/** What the annex does not say of an item was said by the gov office. */
export interface TaskDescribed {
  readonly type: 'task.described';
  readonly taskId: string;
  readonly category: string | null;
  readonly sites: readonly string[] | null;
  readonly districtInvested: boolean | null;
}

/** Somebody said on which day work began, with what shows it. */
export interface TaskBegan extends TaskStarted {
  readonly place: PaperPlace | undefined;
  /** A clerk of the gov office said it for the lead unit. */
  readonly registered: boolean;
}

/** How the ledger keeps it. Persons' names, and words of the annex, stand in its erasable part. */
export function taskRecordOf(
  event: TaskAcknowledged | TaskDescribed | TaskBegan,
  { programmeId }: { readonly programmeId: string },
): EventRecord {
  const subjects: EventRecord['subjects'] = [
    { kind: 'task', id: event.taskId },
    { kind: 'programme', id: programmeId },
  ];
  if (event.type === 'task.described') {
    const { category, sites, districtInvested } = event;
    const words = { ...(category !== null && { category }), ...(sites !== null && { sites: sites.join('、') }) };
    return { subjects, facts: { districtInvested }, personal: words };
  }
  if (event.type === 'task.started') {
    const { from, to, on: began, beforeApproval, place, registered, explanation } = event;
    return {
      subjects,
      facts: { from, to, on: began, beforeApproval, registered, ...(place && { evidence: { ...place } }) },
      ...(explanation !== undefined && { personal: { explanation } }),
    };
  }
  const { move, from, to, on = null, paper } = event;
  return {
    subjects,
    facts: { move, from, to, on, registered: paper !== undefined, ...(paper && { paper }) },
    personal: { ...event.acknowledgement },
  };
}
