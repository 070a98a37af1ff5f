import type { EventRecord } from '../../kernel/record.js';
import { type Decision, done } from '../../kernel/decision.js';
import type { WithWaits } from '../obligations/rules/waiting.js';
import { letterFacts, paperRecord } from '../offices/rules/paper.js';
import { lastAsking, type SecondmentEvent } from './rules/secondment.js';
import { type Names, waitsOfBody, waitsOfSecondment } from './rules/waits.js';
import type { WorkBodyEvent } from './rules/work-body.js';

/** What became of a request, with who is waited for since. */
export type SecondmentHappened = SecondmentEvent & WithWaits;
export type WorkBodyHappened = WorkBodyEvent & WithWaits;

/** The event of a rule with the waits that it begins and ends. */
export const secondmentHappened = <Value>(
  decision: Decision<Value, SecondmentEvent>,
  names: Names,
): Decision<SecondmentHappened, SecondmentHappened> => {
  if (!decision.done) return decision;
  const [event] = decision.events;
  if (!event) throw new Error('a move of a request always has its event');
  const { programmeId } = event.secondment;
  const happened = { ...event, programmeId, ...waitsOfSecondment(event, names) };
  return done(happened, happened);
};

export const bodyHappened = <Value>(
  decision: Decision<Value, WorkBodyEvent>,
  names: Names,
): Decision<WorkBodyHappened, WorkBodyHappened> => {
  if (!decision.done) return decision;
  const [event] = decision.events;
  if (!event) throw new Error('a move of a work body always has its event');
  const happened = { ...event, programmeId: event.body.programmeId, ...waitsOfBody(event, names) };
  return done(happened, happened);
};

/** How the ledger keeps it: days, figures and units for ever, what people wrote erasably. */
export function secondmentRecord({ type, secondment, on, reason, paper, letter }: SecondmentEvent): EventRecord {
  const { id, taskId, programmeId, wanted, agreed, arrivals, approvalNumber } = secondment;
  const asked = lastAsking(secondment);
  const signed = paper && paperRecord(paper);
  const terms = agreed ?? asked?.answer?.terms ?? wanted;
  const latest = arrivals.at(-1);
  return {
    subjects: [
      { kind: 'secondment', id },
      { kind: 'task', id: taskId },
      { kind: 'programme', id: programmeId },
      ...(asked ? [{ kind: 'unit', id: asked.unitId }] : []),
    ],
    facts: {
      on,
      ...(asked && { unit: asked.unitId }),
      ...{
        people: terms.people,
        from: terms.from,
        until: terms.until,
        registered: letter !== undefined || paper !== undefined,
      },
      ...(type === 'secondment.routed' && asked && { due: asked.dueOn }),
      ...(type === 'secondment.arrived' && latest && { came: latest.people, approvalNumber: approvalNumber ?? null }),
      ...letterFacts(letter),
      ...signed?.facts,
    },
    personal: {
      ...(type === 'secondment.requested' && { purpose: secondment.purpose, posts: secondment.posts }),
      ...(reason !== undefined && { reason }),
      ...signed?.personal,
    },
  };
}

export function bodyRecord({ type, body, on, reason, paper, letter }: WorkBodyEvent): EventRecord {
  const signed = paper && paperRecord(paper);
  return {
    subjects: [
      { kind: 'work-body', id: body.id },
      { kind: 'task', id: body.taskId },
      { kind: 'programme', id: body.programmeId },
    ],
    facts: {
      ...{ on, number: body.documentNumber ?? null, registered: letter !== undefined || paper !== undefined },
      ...(type === 'work-body.proposed' && { units: [...body.unitIds] }),
      ...letterFacts(letter),
      ...signed?.facts,
    },
    personal: {
      name: body.name,
      ...(type === 'work-body.proposed' && { leader: body.leader, purpose: body.purpose }),
      ...(reason !== undefined && { reason }),
      ...signed?.personal,
    },
  };
}
