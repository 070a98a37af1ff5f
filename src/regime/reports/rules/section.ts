import type { Day } from '../../../kernel/day.js';
import { type Decision, done, refuse } from '../../../kernel/decision.js';
import { next } from '../../../kernel/machine.js';
import type { Missing, SectionContent } from './content.js';
import { sectionMachine, type SectionMove, type SectionState } from './machine.js';

/** Why a section was sent back, and by when it is to come again. */
export interface Returned {
  readonly reason: string;
  readonly newDueOn: Day;
  readonly on: Day;
  readonly by: string;
}

/** One edition of what an item has in a filing. */
export interface Section {
  readonly taskId: string;
  readonly edition: number;
  readonly state: SectionState;
  /** As it was submitted; null: it never was. */
  readonly content: SectionContent | null;
  readonly submittedBy: string | null;
  readonly returned: Returned | null;
  /** Fixed with its acceptance (I6). */
  readonly accepted: { readonly on: Day; readonly by: string; readonly text: string; readonly hash: string } | null;
  /** Of a later edition: why the one before was corrected. */
  readonly reason: string | null;
}

export const FIRST_EDITION: Omit<Section, 'taskId'> = {
  ...{ edition: 1, state: 'draft', content: null, submittedBy: null, returned: null, accepted: null, reason: null },
};

/** A section that may be submitted: what it says now, and what it lacks. */
export interface ReadySection {
  readonly section: Section;
  readonly content: SectionContent;
  readonly missing: readonly Missing[];
}

export type SectionChanged = readonly Section[];
export type SectionDecision = Decision<SectionChanged, never>;

function moved(section: Section, move: SectionMove, change: Partial<Section>): Section | undefined {
  const state = next(sectionMachine, section.state, move);
  return state && { ...section, ...change, state };
}

const wrongState = ({ state }: Section, move: SectionMove) => refuse('report.wrong-state', { state, move });

export const maySubmit = ({ state }: Pick<Section, 'state'>): boolean =>
  next(sectionMachine, state, 'submit') !== undefined;

/**
 * Submits every section of a filing that is a draft or was returned: all of them, or none (point 3, one letter). What they
 * say is frozen with it.
 */
export function submitAll(sections: readonly ReadySection[], by: string): SectionDecision {
  const open = sections.filter(({ section }) => maySubmit(section));
  if (open.length === 0) return refuse('report.nothing-to-submit');
  const missing = open.flatMap((each) => each.missing);
  if (missing.length > 0) return refuse('report.incomplete', { count: missing.length }, 'workflow §6');
  return done(open.flatMap(({ section, content }) => moved(section, 'submit', { content, submittedBy: by }) ?? []));
}

/** Of a filing that came on paper those sections are entered that lack nothing; the receipt waits for none (point 1). */
export const enterComplete = (sections: readonly ReadySection[], by: string): SectionChanged =>
  sections
    .filter(({ section, missing }) => maySubmit(section) && missing.length === 0)
    .flatMap(({ section, content }) => moved(section, 'submit', { content, submittedBy: by }) ?? []);

/** Whether a filing can still be taken back: it lies with the office as it came, and nobody has accepted or returned any. */
export const isUntouched = (sections: readonly Section[]): boolean =>
  sections.some(({ state }) => state === 'submitted') &&
  sections.every(({ state, edition, returned }) => state === 'submitted' && edition === 1 && returned === null);

/** Takes a filing back before the office has touched it. */
export function withdrawAll(sections: readonly Section[]): SectionDecision {
  if (!isUntouched(sections)) return refuse('report.touched');
  return done(sections.flatMap((section) => moved(section, 'withdraw', { submittedBy: null }) ?? []));
}

/** A paper carried the unit's word: then the clerk who entered it has not reviewed a word of their own (point 2, I10). */
export interface Acceptor {
  readonly by: string;
  readonly on: Day;
  readonly entered: boolean;
}

/** What an accepted section is frozen to. */
export type Freezing = (content: SectionContent, section: Section) => { readonly text: string; readonly hash: string };

/** Accepts sections that were submitted: their bytes and hash are fixed from now on (I6). */
export function acceptAll(
  sections: readonly Section[],
  { by, on, entered }: Acceptor,
  freeze: Freezing,
): SectionDecision {
  const submitted = sections.filter(({ state }) => state === 'submitted');
  if (submitted.length === 0) return refuse('report.nothing-to-accept');
  if (!entered && submitted.some(({ submittedBy }) => submittedBy === by))
    return refuse('report.own-submission', {}, 'I10');
  return done(
    submitted.flatMap((section) => {
      const { content } = section;
      const frozen = content && freeze(content, section);
      return (frozen && moved(section, 'accept', { accepted: { on, by, ...frozen }, returned: null })) ?? [];
    }),
  );
}

export function acceptOne(section: Section, acceptor: Acceptor, freeze: Freezing): SectionDecision {
  return section.state === 'submitted' ? acceptAll([section], acceptor, freeze) : wrongState(section, 'accept');
}

/** Returns one section with a reason and a new day; the day of the first receipt stays (workflow §6, I7). */
export function returnOne(section: Section, returned: Returned): SectionDecision {
  const after = moved(section, 'return', { returned });
  if (!after) return wrongState(section, 'return');
  if (returned.reason.trim() === '') return refuse('report.reason-missing', {}, 'I11');
  if (returned.newDueOn < returned.on) return refuse('report.day-passed', { on: returned.newDueOn });
  return done([after]);
}

/** Corrects what was accepted: it stays as it was, and another edition comes after it (I6). */
export function supersede(section: Section, reason: string): SectionDecision {
  const before = moved(section, 'supersede', {});
  if (!before) return wrongState(section, 'supersede');
  if (reason.trim() === '') return refuse('report.reason-missing', {}, 'I11');
  return done([before, { ...FIRST_EDITION, taskId: section.taskId, edition: section.edition + 1, reason }]);
}
