import { addDays, addMonths, type Day, day } from '../../../kernel/day.js';
import type { DueRule } from '../schedule.js';
import type { StatedDuty } from './duties.js';
import type { Derivation, Obligation, ObligationKind, OfficeRole, Party } from './obligation.js';
import { type ItemFacts, leadsOf, officeNamed } from './parties.js';

/** All that the obligations of a programme follow from. */
export interface ProgrammeFacts {
  /** The day of the notice that stands. */
  readonly issuedOn: Day;
  /** Where it replaced another one: the first day of the programme, from which its periods run. */
  readonly begunOn?: Day;
  /** The programme year. */
  readonly year: number;
  readonly items: readonly ItemFacts[];
  readonly duties: readonly StatedDuty[];
  /** Duties of our own settings that the office has switched off (point 10). */
  readonly without?: readonly ObligationKind[];
}

/** An obligation before the calendar has been asked. */
export type Draft = Omit<
  Obligation,
  'written' | 'reminder' | 'due' | 'provisional' | 'calendarVersion' | 'state' | 'metOn' | 'metLate'
>;

export const forItem = (
  rule: DueRule,
  facts: ProgrammeFacts,
  item: ItemFacts,
  derivation: Derivation,
  duty: StatedDuty | undefined,
): Draft[] =>
  leadsOf(item).map((unit) =>
    draft(rule, facts, {
      subject: (leadsOf(item).length === 1 ? item.id : `${item.id}/${unit}`) + takenOn(rule, item),
      itemIds: [item.id],
      period: null,
      anchor: facts.issuedOn,
      derivation,
      owedBy: { unit },
      duty,
      since: handedDown(facts, item),
      ...(rule.kind === 'completion' && item.dueText !== undefined && { clause: item.dueText }),
    }),
  );

/** The first day of the programme, whichever notice stands now. */
export const begun = ({ begunOn, issuedOn }: ProgrammeFacts): Day => begunOn ?? issuedOn;

/** The day an item was handed down to its unit. */
export const handedDown = (facts: ProgrammeFacts, { issuedOn }: ItemFacts): Day => issuedOn ?? facts.issuedOn;

/** Whoever takes an item over acknowledges it for themselves: what their predecessor said is no word of theirs. */
const takenOn = ({ kind }: DueRule, { ledSince }: ItemFacts): string =>
  kind === 'acknowledgement' && ledSince !== undefined ? `@${ledSince}` : '';

export const forAll = (
  rule: DueRule,
  facts: ProgrammeFacts,
  derivation: Derivation,
  period: string | null,
  duty: StatedDuty | undefined,
): Draft =>
  draft(rule, facts, {
    subject: 'programme',
    itemIds: [],
    period,
    anchor: facts.issuedOn,
    derivation,
    owedBy: officeNamed(roleOf(rule.owedBy), duty?.who ?? []),
    duty,
  });

interface Parts {
  readonly subject: string;
  readonly itemIds: readonly string[];
  readonly period: string | null;
  readonly anchor: Day;
  readonly derivation: Derivation;
  readonly owedBy: Party;
  readonly duty: StatedDuty | undefined;
  /** The day from which it may be asked for; the first of the programme unless said. */
  readonly since?: Day;
  readonly clause?: string;
}

export function draft(
  rule: DueRule,
  facts: ProgrammeFacts,
  { subject, period, anchor, duty, since, clause, ...parts }: Parts,
): Draft {
  return {
    ...parts,
    key: `${rule.kind}:${subject}${period === null ? '' : `:${period}`}`,
    kind: rule.kind,
    period,
    owedTo: rule.owedTo && officeNamed(rule.owedTo, duty?.to ?? []),
    rule: rule.rule,
    clause: clause ?? duty?.clause ?? rule.clause,
    opensOn: opening(rule, facts, since ?? begun(facts), anchor),
    roll: rule.roll,
  };
}

function opening({ opens }: DueRule, facts: ProgrammeFacts, since: Day, anchor: Day): Day {
  if (opens === 'at-once') return since;
  const on =
    'daysBeforeAnchor' in opens
      ? addDays(anchor, -opens.daysBeforeAnchor)
      : day(`${String(facts.year)}-${opens.monthAndDay}`);
  return on < since ? since : on;
}

/** The days the notice gives, or what the rule makes of a duty without a day. */
export const daysOr = ({ dates }: StatedDuty, otherwise: Derivation): Derivation[] =>
  dates.length === 0 ? [otherwise] : dates.map((written) => ({ from: 'written', day: written }));

export function derived({ offset }: DueRule, anchor: Day): Derivation {
  if (offset === 'same-day') return { from: 'written', day: anchor };
  if ('workingDays' in offset) return { from: 'working-days', after: anchor, count: offset.workingDays };
  return { from: 'written', day: 'days' in offset ? addDays(anchor, offset.days) : addMonths(anchor, offset.months) };
}

/** Two duties of one kind on one subject and period are told apart by their order in the notice. */
export function numbered(drafts: readonly Draft[]): Draft[] {
  const seen = new Map<string, number>();
  return drafts.map((each) => {
    const count = (seen.get(each.key) ?? 0) + 1;
    seen.set(each.key, count);
    return count === 1 ? each : { ...each, key: `${each.key}:${String(count)}` };
  });
}

export const nameOf = (party: Party): string =>
  'unit' in party ? party.unit : 'role' in party ? (party.name ?? party.role) : party.name;

const roleOf = (owedBy: DueRule['owedBy']): OfficeRole => (owedBy === 'lead-unit' ? 'gov-office' : owedBy);
