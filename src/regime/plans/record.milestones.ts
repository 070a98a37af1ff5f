import type { Day } from '../../kernel/day.js';
import type { EventRecord } from '../../kernel/record.js';
import type { WithWaits } from '../obligations/commands.waits.js';
import {
  letterFacts,
  paperRecord,
  type LetterPlace,
  type PaperPlace,
  type SignedPaper,
} from '../offices/rules/paper.js';
import { type OfPlan, planSubjects } from './record.js';
import type { Basis } from './rules/milestone-moves.js';

interface OfMilestone extends OfPlan, WithWaits {
  readonly milestoneId: string;
  readonly title: string;
  readonly unitId: string;
  readonly kind: 'met' | 'partial';
  readonly share: number;
}

/** A unit said that a node is reached, in whole or in part; here, or by a letter that a clerk registered. */
export interface MilestoneReported extends OfMilestone {
  readonly type: 'plan.milestone-reported';
  readonly reachedOn: Day;
  readonly value: string;
  readonly note: string;
  readonly place: PaperPlace | undefined;
  readonly letter: LetterPlace | undefined;
}

/** Somebody else looked, and found it so or not (I10). */
export interface MilestoneLooked extends OfMilestone {
  readonly type: 'plan.milestone-verified' | 'plan.milestone-rejected';
  readonly basis: Basis;
  readonly on: Day;
  readonly certificate: string;
  readonly reason: string;
  readonly paper: SignedPaper | undefined;
}

export type MilestoneHappening = MilestoneReported | MilestoneLooked;

/** How the ledger keeps it: days, shares and papers for ever, the plan's own words and what was written erasably. */
export function milestoneRecordOf(event: MilestoneHappening): EventRecord {
  const { milestoneId, unitId, kind, share, title } = event;
  const subjects: EventRecord['subjects'] = [...planSubjects(event), { kind: 'unit', id: unitId }];
  const common = { milestone: milestoneId, unit: unitId, kind, share };
  if (event.type === 'plan.milestone-reported') {
    const { reachedOn, value, note, place, letter } = event;
    return {
      subjects,
      facts: {
        ...{ ...common, on: reachedOn, registered: letter !== undefined },
        ...(place && { evidence: { ...place } }),
        ...letterFacts(letter),
      },
      personal: { title, ...(value !== '' && { value }), ...(note !== '' && { note }) },
    };
  }
  const { basis, on, certificate, reason, paper } = event;
  const signed = paper && paperRecord(paper);
  return {
    subjects,
    facts: {
      ...{ ...common, basis, on, registered: paper !== undefined, ...signed?.facts },
      ...(certificate !== '' && { certificate }),
    },
    personal: { title, ...(reason !== '' && { reason }), ...signed?.personal },
  };
}
