import { type Day, dayOf, yearOf } from '../../../kernel/day.js';
import type { WorkCalendar } from '../../../kernel/work-calendar.js';
import { type DueRule, schedule, statedRule } from '../schedule.js';
import { calendarVersion } from './calendar-version.js';
import { daysOf } from './days.js';
import {
  begun,
  daysOr,
  derived,
  draft,
  type Draft,
  forAll,
  forItem,
  handedDown,
  nameOf,
  numbered,
  type ProgrammeFacts,
} from './drafting.js';
import { type DutyKind, kindOf, type StatedDuty } from './duties.js';
import type { Derivation, Obligation, Party } from './obligation.js';
import { type ItemFacts, unitsBound } from './parties.js';
import { type PeriodLength, periodOf, periodsBetween, reportedOn } from './periods.js';

/**
 * Every obligation that issue sets going: what the notice says on the days it says, what the law and the settings add.
 * The same facts and calendar give the same obligations under the same keys, so it may be run again at any time.
 */
export function obligationsOf(facts: ProgrammeFacts, calendar: WorkCalendar): Obligation[] {
  const tied = facts.duties.map((duty) => ({ duty, kind: kindOf(duty) }));
  const stated = (kind: DutyKind): StatedDuty[] => tied.filter((each) => each.kind === kind).map(({ duty }) => duty);
  const drafts = [
    ...schedule
      .filter(({ kind, basis }) => basis === 'notice' || !(facts.without ?? []).includes(kind))
      .flatMap((rule) => draftsOf(rule, facts, stated)),
    ...stated('stated').flatMap((duty) => draftsOfStated(duty, facts)),
  ];
  const version = calendarVersion(calendar);
  return numbered(drafts).map((each) => ({
    ...each,
    ...daysOf(each, calendar),
    calendarVersion: version,
    state: 'not-due',
  }));
}

function draftsOf(rule: DueRule, facts: ProgrammeFacts, stated: (kind: DutyKind) => StatedDuty[]): Draft[] {
  switch (rule.kind) {
    case 'acknowledgement':
      return facts.items.flatMap((item) =>
        forItem(rule, facts, item, derived(rule, item.ledSince ?? handedDown(facts, item)), undefined),
      );
    case 'completion':
      return facts.items.flatMap((item) =>
        item.dueOn === null ? [] : forItem(rule, facts, item, { from: 'written', day: item.dueOn }, undefined),
      );
    case 'plan':
      return dated(stated('plan'))
        .map(withApprover(stated('plan')))
        .flatMap((duty) =>
          facts.items.flatMap((item) =>
            daysOr(duty, derived(rule, facts.issuedOn)).flatMap((derivation) =>
              forItem(rule, facts, item, fromTakingOver(rule, facts, item, derivation), duty),
            ),
          ),
        );
    case 'report':
      return stated('report').flatMap((duty) => reportsOf(rule, facts, duty));
    case 'inspection':
    case 'circular':
      return stated(rule.kind).flatMap((duty) => campaignsOf(rule, facts, duty));
    case 'acceptance':
    case 'closing-publication':
      return dated(stated(rule.kind)).flatMap((duty) =>
        daysOr(duty, derived(rule, endOfProgramme(facts))).map((derivation) =>
          forAll(rule, facts, derivation, null, duty),
        ),
      );
    case 'opening-publication':
      return openingOf(rule, facts, stated(rule.kind));
    case 'stated':
      return [];
  }
}

/**
 * A notice speaks of one duty in several sentences (制定方案, 报分管领导审定, 共同研究制定好方案): those with a day set it,
 * and where none has a day it is still owed once.
 */
function dated(duties: readonly StatedDuty[]): readonly StatedDuty[] {
  const withDays = duties.filter(({ dates }) => dates.length > 0);
  return withDays.length > 0 ? withDays : duties.slice(0, 1);
}

/** R9 says in a sentence of its own to whom the plan of R5 goes: 报区人民政府分管领导审定. */
const withApprover =
  (duties: readonly StatedDuty[]) =>
  (duty: StatedDuty): StatedDuty =>
    duty.to.length > 0 ? duty : { ...duty, to: duties.find(({ to }) => to.length > 0)?.to ?? [] };

/**
 * A term that runs from the issue (于任务下达一个月内) runs anew for the unit that a correction put in the lead: to it the
 * task was issued with the correction, and nobody is late on the day they are named. A notice printed anew issues nothing
 * a second time to a unit that has its item already. A day the notice writes out stays.
 */
function fromTakingOver(
  rule: DueRule,
  facts: ProgrammeFacts,
  { ledSince, issuedOn }: ItemFacts,
  derivation: Derivation,
): Derivation {
  const since = ledSince ?? issuedOn;
  if (since === undefined) return derivation;
  const fromIssue = derived(rule, facts.issuedOn);
  return JSON.stringify(derivation) === JSON.stringify(fromIssue) ? derived(rule, since) : derivation;
}

/** The first of what the notice says; a notice that says 年初 after 年初 leaves the law's term (公开条例 26). */
function openingOf(rule: DueRule, facts: ProgrammeFacts, duties: readonly StatedDuty[]): Draft[] {
  const [duty] = dated(duties);
  const law = derived(rule, facts.issuedOn);
  return (duty ? daysOr(duty, law) : [law])
    .slice(0, 1)
    .map((derivation) => forAll(rule, facts, derivation, null, duty))
    .map((draft) =>
      // The list of a notice printed anew is new information: it is published, whether the former one was or not.
      facts.begunOn === undefined
        ? draft
        : { ...draft, key: `${draft.key}@${facts.issuedOn}`, opensOn: facts.issuedOn },
    );
}

/** One filing per unit and day, a section for each of its items that lived in the period (point 3, I15). */
function reportsOf(rule: DueRule, facts: ProgrammeFacts, duty: StatedDuty): Draft[] {
  const length = periodLength(duty.every);
  return duty.dates.flatMap((written) => {
    const period = length && reportedOn(length, written);
    // "None for quarters ended before the issue date": nobody owed anything in them.
    if (period && period.end < begun(facts)) return [];
    return bound(duty, facts.items).flatMap(({ party, items }) => {
      const living = items.filter(
        (item) =>
          (item.endedOn === undefined || item.endedOn >= (period?.start ?? facts.issuedOn)) &&
          (period === undefined || handedDown(facts, item) <= period.end),
      );
      if (living.length === 0) return [];
      return [
        draft(rule, facts, {
          subject: nameOf(party),
          itemIds: living.map(({ id }) => id),
          period: period?.name ?? written,
          anchor: period?.end ?? written,
          derivation: { from: 'written', day: written },
          owedBy: party,
          duty,
        }),
      ];
    });
  });
}

/** One campaign over the whole programme in each period that has not ended before issue (I14). */
function campaignsOf(rule: DueRule, facts: ProgrammeFacts, duty: StatedDuty): Draft[] {
  const length = periodLength(duty.every);
  if (duty.dates.length > 0)
    return duty.dates.map((written) =>
      forAll(rule, facts, { from: 'written', day: written }, length ? periodOf(length, written).name : written, duty),
    );
  if (!length) return [];
  const first = dayOf(facts.year, 1, 1) ?? facts.issuedOn;
  const start = begun(facts) > first ? begun(facts) : first;
  return periodsBetween(length, start, endOfProgramme(facts)).map((period) =>
    forAll(rule, facts, { from: 'written', day: period.end }, period.name, duty),
  );
}

/** A duty that is the notice's own: on each of its days, owed by each unit it binds or by whom it names. */
function draftsOfStated(duty: StatedDuty, facts: ProgrammeFacts): Draft[] {
  return duty.dates.flatMap((written) =>
    bound(duty, facts.items).map(({ party, items }): Draft => {
      const [to] = duty.to;
      return {
        key: `stated:${nameOf(party)}:${written}`,
        kind: 'stated',
        what: duty.what,
        itemIds: items.map(({ id }) => id),
        period: duty.every === null ? null : written,
        owedBy: party,
        owedTo: to === undefined ? null : { name: duty.to.join('、') },
        rule: statedRule.rule,
        clause: duty.clause,
        derivation: { from: 'written', day: written },
        opensOn: begun(facts),
        roll: statedRule.roll,
      };
    }),
  );
}

/** Whoever a duty binds: units of the list with their items, or the names the notice gives. */
function bound(duty: StatedDuty, items: readonly ItemFacts[]): { party: Party; items: readonly ItemFacts[] }[] {
  const units = unitsBound(duty.who, items);
  if (units.length > 0) return units.map(({ unit, items: owned }) => ({ party: { unit }, items: owned }));
  return duty.who.length === 0 ? [] : [{ party: { name: duty.who.join('、') }, items: [] }];
}

const endOfProgramme = ({ year, issuedOn }: ProgrammeFacts): Day =>
  dayOf(Math.max(year, yearOf(issuedOn)), 12, 31) ?? issuedOn;

const periodLength = (every: StatedDuty['every']): PeriodLength | undefined =>
  every === null || every === 'week' || every === 'ten-days' ? undefined : every;
