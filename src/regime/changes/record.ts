import { type Decision, done } from '../../kernel/decision.js';
import type { EventRecord } from '../../kernel/record.js';
import type { WithWaits } from '../obligations/rules/waiting.js';
import { letterFacts, paperRecord } from '../offices/rules/paper.js';
import type { ChangeDecision, ChangeEvent } from './rules/change.js';
import { type Names, waitsOf } from './rules/waits.js';

/** What became of a change, with who is waited for since. */
export type ChangeHappened = ChangeEvent & WithWaits;

export const changeHappened = (decision: ChangeDecision, names: Names): Decision<ChangeHappened, ChangeHappened> => {
  if (!decision.done) return decision;
  const [event] = decision.events;
  if (!event) throw new Error('a move of a change always has its event');
  const happened = { ...event, programmeId: event.change.programmeId, ...waitsOf(event, names) };
  return done(happened, happened);
};

/** How the ledger keeps it: kind, days and values for ever, what people wrote erasably. */
export function changeRecord({ type, change, on, unitId, reason, paper, letter }: ChangeEvent): EventRecord {
  const { id, taskId, programmeId, kind, before, after, decided, majorBy, countersigns } = change;
  const signed = paper && paperRecord(paper);
  const answer = countersigns.find((each) => each.unitId === unitId)?.answer;
  return {
    subjects: [
      { kind: 'change', id },
      { kind: 'task', id: taskId },
      { kind: 'programme', id: programmeId },
    ],
    facts: {
      ...{ on, kind, registered: letter !== undefined || paper !== undefined },
      ...(after.dueOn !== undefined && { was: before.dueOn, now: after.dueOn }),
      ...(after.units && { lead: after.units.lead.id, responsible: after.units.responsible.map((unit) => unit.id) }),
      ...(type === 'change.countersign-requested' && { units: countersigns.map((each) => each.unitId) }),
      ...(unitId !== undefined && { unit: unitId, agrees: answer?.agrees ?? null }),
      ...(type === 'change.submitted' && { major: majorBy.length > 0 }),
      ...(decided && { by: decided.by, number: decided.number ?? null }),
      ...(change.successorId !== undefined && { successor: change.successorId }),
      ...letterFacts(letter),
      ...signed?.facts,
    },
    personal: {
      ...(type === 'change.proposed' && { rationale: change.rationale, effectOnPeople: change.effectOnPeople }),
      ...(reason !== undefined && { reason }),
      ...signed?.personal,
    },
  };
}
