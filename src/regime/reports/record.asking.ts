import { type Decision, done } from '../../kernel/decision.js';
import type { EventRecord } from '../../kernel/record.js';
import type { WithWaits } from '../obligations/rules/waiting.js';
import { letterFacts } from '../offices/rules/paper.js';
import { type AskingDecision, type AskingEvent, type AskingHappening, isLate } from './rules/asking.js';
import { type AskingNames, waitsOfAsking } from './rules/asking-waits.js';

/** What became of something asked, with who is waited for since. */
export type AskingHappened = AskingEvent & WithWaits;

export const askingHappened = (
  decision: AskingDecision,
  names: AskingNames,
): Decision<AskingHappened, AskingHappened> => {
  if (!decision.done) return decision;
  const [event] = decision.events;
  if (!event) throw new Error('a move of what was asked always has its event');
  const happened = { ...event, programmeId: event.asking.programmeId, ...waitsOfAsking(event, names) };
  return done(happened, happened);
};

const BEGINNINGS: readonly AskingHappening[] = ['request.asked', 'matter.raised', 'decision.recorded'];
const ANSWERS: readonly AskingHappening[] = ['request.answered', 'matter.answered', 'decision.answered'];
const SETTLED: readonly AskingHappening[] = ['matter.settled', 'decision.settled'];

/** How the ledger keeps it: units and days for ever, what people wrote erasably. */
export function askingRecord({ type, asking, on }: AskingEvent): EventRecord {
  const { id, taskId, programmeId, unitId, dueOn, period, answer, end } = asking;
  const isAsked = BEGINNINGS.includes(type);
  const isAnswered = ANSWERS.includes(type);
  const letter = isAsked ? asking.letter : isAnswered ? answer?.letter : undefined;
  return {
    subjects: [
      { kind: 'asking', id },
      { kind: 'task', id: taskId },
      { kind: 'programme', id: programmeId },
      { kind: 'unit', id: unitId },
    ],
    facts: {
      ...{ on, unit: unitId, due: dueOn, registered: letter !== undefined },
      ...(isAsked && period !== undefined && { period }),
      ...(isAnswered && { late: isLate(asking) }),
      ...(SETTLED.includes(type) && { outcome: end?.outcome ?? null }),
      ...letterFacts(letter),
    },
    personal: {
      ...(isAsked && { what: asking.what }),
      ...(isAsked && asking.decidedBy !== undefined && { decidedBy: asking.decidedBy }),
      ...(isAnswered && answer && answer.words !== '' && { answer: answer.words }),
      ...(end && end.words !== '' && { reason: end.words }),
    },
  };
}
