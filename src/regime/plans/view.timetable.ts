import type { z } from 'zod';
import { addDays, type Day, yearOf } from '../../kernel/day.js';
import type { Language } from '../../kernel/language.js';
import type { WorkCalendar } from '../../kernel/work-calendar.js';
import { filled } from '../../kernel/written.js';
import type { TimetableSheetView, TimetableView } from './contract.timetable.js';
import type { ReadTimetable } from './outputs/plan-xlsx-reading.js';
import { approvedEdition, type StoredEdition } from './queries.js';
import { compareMilestones } from './rules/compare.js';
import type { Milestone } from './rules/milestone.js';
import type { MilestoneReport } from './rules/progress.js';
import { scheduleOf } from './rules/schedule.js';
import type { WorkingDayNumbers } from './rules/schedule-days.js';
import { TEMPLATES_EDITION } from './rules/templates.data.js';
import { proposedKind } from './rules/templates.js';
import { sheetWords } from './timetable-word-lists.js';
import { planSubject, type PlanSubject, type ShownPlan } from './view.js';

/** A plan as policy is asked about its timetable: open to be read; a sheet for it is read while it may be typed. */
export const timetableSubject = (shown: ShownPlan): PlanSubject => {
  const subject = planSubject(shown);
  const typed = subject.open.includes('plan.type');
  return {
    ...subject,
    open: [
      ...['plan.timetable', 'plan.export-timetable', 'plan.export-project', 'plan.export-picture'],
      ...(typed ? ['plan.read-sheet'] : []),
    ],
  };
};

/** The approved nodes behind those of an edition; of the approved edition itself there are none to draw. */
export const baselineOf = ({ plan }: ShownPlan, { number }: StoredEdition): readonly Milestone[] => {
  const approved = approvedEdition(plan);
  return approved === undefined || approved.number === number ? [] : approved.content.milestones;
};

/** Its critical path; none while nodes wait for each other. */
export function criticalIn(
  milestones: readonly Milestone[],
  calendar: WorkCalendar,
  known?: WorkingDayNumbers,
): ReadonlySet<string> {
  const schedule = scheduleOf(milestones, calendar, known);
  return new Set(schedule === undefined || 'circle' in schedule ? [] : schedule.critical);
}

/** Nodes are proposed from the day after the notice was issued, or from today where that is later. */
const firstDay = (issuedOn: Day, today: Day): Day => {
  const after = addDays(issuedOn, 1);
  return after > today ? after : today;
};

const milestoneView = ({ targets, after, ...each }: Milestone) => ({
  ...each,
  targets: [...targets],
  after: [...after],
});

export function timetableView(
  shown: ShownPlan,
  reports: readonly MilestoneReport[],
  { today, calendar }: { readonly today: Day; readonly calendar: WorkCalendar },
): z.input<typeof TimetableView> {
  const { title, content, category } = shown.shown.task;
  const { kind, words } = proposedKind({ title, content, category });
  const { issuedOn, dueOn } = shown.item;
  const [first, last] = [yearOf(issuedOn) - 1, yearOf(dueOn) + 1];
  const near = (d: Day): boolean => yearOf(d) >= first && yearOf(d) <= last;
  return {
    ...{ planId: shown.id, kind, kindWords: [...words], templates: TEMPLATES_EDITION, from: firstDay(issuedOn, today) },
    calendar: {
      published: [...calendar.published]
        .filter(([year]) => year >= first && year <= last)
        .map(([year, on]) => ({ year, on })),
      off: [...calendar.off].filter(near),
      worked: [...calendar.worked].filter(near),
    },
    baseline: baselineOf(shown, shown.current).map(milestoneView),
    reports: reports.map(({ milestoneId, share, reportedOn, state, decidedOn }) => ({
      ...{ milestoneId, share, reportedOn, state, decidedOn },
    })),
  };
}

/** Faults that one answer shows; the count says how many there are. */
const FAULTS_SHOWN = 500;

const NOTHING = { added: 0, changed: 0, removed: 0, same: 0, faults: 0 };

export const unreadView = (unread: string): z.input<typeof TimetableSheetView> => ({
  ...{ unread, faults: [], counts: NOTHING, milestones: [] },
});

/** What a sheet would do to the nodes as they now stand. */
export function sheetView(
  { milestones, faults }: ReadTimetable,
  now: readonly Milestone[],
  language: Language,
): z.input<typeof TimetableSheetView> {
  const changes = faults.length > 0 ? [] : compareMilestones(now, milestones);
  const count = (kind: 'added' | 'changed' | 'removed'): number => changes.filter((each) => each.kind === kind).length;
  const [added, changed, removed] = [count('added'), count('changed'), count('removed')];
  return {
    unread: null,
    faults: faults.slice(0, FAULTS_SHOWN).map(({ row, column, code, params }) => ({
      ...{ row, column, code },
      sentence: filled(language, sheetWords[language].fault[code], params),
    })),
    counts: {
      ...{ added, changed, removed, faults: faults.length },
      same: faults.length > 0 ? 0 : milestones.length - added - changed,
    },
    milestones: milestones.map(milestoneView),
  };
}
