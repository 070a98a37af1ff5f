import type { Day } from '../../kernel/day.js';
import type { EventRecord, Json } from '../../kernel/record.js';
import type { WithWaits } from '../obligations/commands.waits.js';
import { paperRecord } from '../offices/rules/paper.js';
import type { Attachment } from './rules/attachments.js';
import type { PlanAct } from './rules/moves.js';

/** Which plan an event is about. */
export interface OfPlan {
  readonly planId: string;
  readonly taskId: string;
  readonly programmeId: string;
}

/** A plan was begun for an item, filled in with what its notice says. */
export interface PlanBegun extends OfPlan {
  readonly type: 'plan.begun';
  /** The plan of an earlier year it follows. */
  readonly model: { readonly planId: string; readonly edition: number } | null;
}

/** The responsible units were asked to countersign an edition (R11). */
export interface CountersignRequested extends OfPlan, WithWaits {
  readonly type: 'plan.countersign-requested';
  readonly edition: number;
  readonly unitIds: readonly string[];
  readonly due: Day;
}

/** A responsible unit agreed or objected, here or by a paper that a clerk registered. */
export interface PlanAnswered extends OfPlan, WithWaits {
  readonly type: 'plan.answered';
  readonly edition: number;
  readonly unitId: string;
  readonly answer: 'agreed' | 'objected';
  readonly reason: string;
  readonly on: Day;
  readonly paper: Readonly<Record<string, string>> | undefined;
}

/** The lead unit answered an objection. */
export interface ObjectionAnswered extends OfPlan {
  readonly type: 'plan.objection-answered';
  readonly edition: number;
  readonly unitId: string;
  readonly reply: string;
}

/** An edition was sent up, looked at, sent back or on to the meeting. */
export interface PlanMoved extends OfPlan, WithWaits {
  readonly type: 'plan.moved';
  readonly edition: number;
  readonly act: PlanAct;
  readonly from: string;
  readonly to: string;
  /** Why it is a matter of the executive meeting, where it goes there. */
  readonly majors: readonly string[];
}

/** An edition holds from a day on: the deputy leader approved it (R9), or the executive meeting (R10). */
export interface PlanApproved extends OfPlan, WithWaits {
  readonly type: 'plan.approved';
  readonly edition: number;
  readonly by: 'leader' | 'meeting';
  readonly on: Day;
  readonly act: PlanAct;
}

/** The next edition was begun, and the one before it is kept; or a draft was brought up to a change of its item. */
export interface PlanRevised extends OfPlan, WithWaits {
  readonly type: 'plan.revised';
  readonly edition: number;
  /** Under what a change of the item was decided, where that brought it about. */
  readonly change?: string;
}

/** A file was added to the edition being drawn up, or taken out of it. */
export interface PlanAttached extends OfPlan {
  readonly type: 'plan.attached' | 'plan.detached';
  readonly edition: number;
  readonly file: Pick<Attachment, 'kind' | 'name' | 'sha256' | 'bytes'>;
}

export type PlanHappening =
  | PlanAttached
  | PlanBegun
  | CountersignRequested
  | PlanAnswered
  | ObjectionAnswered
  | PlanMoved
  | PlanApproved
  | PlanRevised;

/** What an event of a plan is about: the plan, its item, the programme. */
export const planSubjects = ({
  planId,
  taskId,
  programmeId,
}: OfPlan): [EventRecord['subjects'][0], ...EventRecord['subjects'][0][]] => [
  { kind: 'plan', id: planId },
  { kind: 'task', id: taskId },
  { kind: 'programme', id: programmeId },
];

/** How the ledger keeps it: states, days and papers for ever, what was written erasably. */
export function planRecordOf(event: PlanHappening): EventRecord {
  const subjects = planSubjects(event);
  switch (event.type) {
    case 'plan.begun':
      return { subjects, facts: { edition: 1, ...(event.model && { model: { ...event.model } }) } };
    case 'plan.attached':
    case 'plan.detached': {
      const { kind, name, sha256, bytes } = event.file;
      return {
        subjects,
        facts: { edition: event.edition, kind, sha256, bytes },
        ...(name !== null && { personal: { name } }),
      };
    }
    case 'plan.revised':
      return {
        subjects,
        facts: { edition: event.edition, ...(event.change !== undefined && { change: event.change }) },
      };
    case 'plan.countersign-requested':
      return { subjects, facts: { edition: event.edition, units: [...event.unitIds], due: event.due } };
    case 'plan.answered': {
      const { edition, unitId, answer, on, paper, reason } = event;
      const facts = { edition, unit: unitId, answer, on, registered: paper !== undefined, ...(paper && { paper }) };
      return {
        subjects: [...subjects, { kind: 'unit', id: unitId }],
        facts,
        ...(reason.trim() !== '' && { personal: { reason } }),
      };
    }
    case 'plan.objection-answered':
      return {
        subjects,
        facts: { edition: event.edition, unit: event.unitId },
        personal: { reply: event.reply },
      };
    case 'plan.moved':
    case 'plan.approved': {
      const { edition, act } = event;
      const kept = actRecord(act);
      const facts = {
        ...{ edition, move: act.move, on: act.on },
        ...(event.type === 'plan.moved'
          ? { from: event.from, to: event.to, ...(event.majors.length > 0 && { majors: [...event.majors] }) }
          : { by: event.by }),
      };
      return { subjects, facts: { ...facts, ...kept.facts }, ...(kept.personal && { personal: kept.personal }) };
    }
  }
}

function actRecord({ words, paper, minutes }: PlanAct): {
  readonly facts: Readonly<Record<string, Json>>;
  readonly personal?: Readonly<Record<string, string>>;
} {
  const signed = paper && 'signedBy' in paper ? paperRecord(paper) : undefined;
  const own = paper && !('signedBy' in paper) ? { paper: { ...paper } } : {};
  const personal = { ...(words !== undefined && { reason: words }), ...signed?.personal };
  return {
    facts: {
      registered: paper !== undefined,
      ...own,
      ...signed?.facts,
      ...(minutes !== undefined && { minutes }),
    },
    ...(Object.keys(personal).length > 0 && { personal }),
  };
}
