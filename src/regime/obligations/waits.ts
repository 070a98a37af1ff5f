import { addDays, type Day } from '../../kernel/day.js';
import { addWorkingDays, type DerivedDay, roll, type WorkCalendar } from '../../kernel/work-calendar.js';

/** How long a person may be waited for once something has happened. Where the rule names no source, it is our setting. */
export interface WaitRule {
  /** What begins the wait. */
  readonly after: string;
  readonly offset: { readonly workingDays: number } | { readonly days: number };
  readonly rule: string;
  readonly page: string;
}

/** Every wait for a person, a row each: what has happened decides when the answer is due. */
export const waits = {
  /** R11; after that silence is 未反馈, never agreement (point 8). */
  countersign: { after: 'plan.countersign-requested', offset: { workingDays: 5 }, rule: 'R11', page: 'plans' },
  /** R9: the gov office looks whether it is in order, and the deputy leader decides. The days are our settings. */
  'plan-check': { after: 'plan.moved', offset: { workingDays: 2 }, rule: 'R9', page: 'plans' },
  'plan-approval': { after: 'plan.moved', offset: { workingDays: 5 }, rule: 'R9', page: 'plans' },
  /** I10: somebody other than the unit that reported a node looks. Its day is our setting. */
  'milestone-look': { after: 'plan.milestone-reported', offset: { workingDays: 5 }, rule: 'I10', page: 'plans' },
  /** R27, 政府信息公开条例 26. */
  'progress-publication': { after: 'report.accepted', offset: { workingDays: 20 }, rule: 'R27', page: 'publication' },
  /** Workflow §7: who is silent admits nothing. Supervision then settles what is disputed; both days are our settings. */
  'evaluation-answer': { after: 'evaluation.notified', offset: { workingDays: 5 }, rule: 'R22', page: 'reports' },
  'evaluation-settling': { after: 'evaluation.answered', offset: { workingDays: 10 }, rule: 'R22', page: 'reports' },
  'circular-fact-check': { after: 'circular.drafted', offset: { workingDays: 2 }, rule: 'R16', page: 'circulars' },
  /** R14: the office hands a request on to the unit that can answer it, or up. Its day is our setting, as the next are. */
  'staffing-routing': { after: 'secondment.requested', offset: { workingDays: 2 }, rule: 'R14', page: 'staffing' },
  'staffing-answer': { after: 'secondment.routed', offset: { workingDays: 5 }, rule: 'R14', page: 'staffing' },
  'staffing-counter': { after: 'secondment.countered', offset: { workingDays: 2 }, rule: 'R14', page: 'staffing' },
  'staffing-decision': { after: 'secondment.escalated', offset: { workingDays: 3 }, rule: 'R14', page: 'staffing' },
  /** R11, as a plan's; after that silence is 未反馈 (point 8). */
  'change-countersign': {
    after: 'change.countersign-requested',
    offset: { workingDays: 5 },
    rule: 'R11',
    page: 'changes',
  },
  'change-decision': { after: 'change.submitted', offset: { workingDays: 5 }, rule: 'R10', page: 'changes' },
  'change-meeting': { after: 'change.submitted', offset: { workingDays: 10 }, rule: 'R10', page: 'changes' },
  /** R17, workflow §6: the office accepts or returns what came in, and what was returned comes again. Our settings. */
  'report-acceptance': { after: 'report.submitted', offset: { workingDays: 5 }, rule: 'R17', page: 'reports' },
  'report-correction': { after: 'report.superseded', offset: { workingDays: 5 }, rule: 'R17', page: 'reports' },
  /** A matter that came of an accepted report names no day of its own: this is our setting. */
  'matter-answer': { after: 'report.accepted', offset: { workingDays: 10 }, rule: 'R12', page: 'reports' },
  /** Who raised a matter says how it ended, once it was answered. Its day is our setting. */
  'matter-settling': { after: 'matter.answered', offset: { workingDays: 5 }, rule: 'R12', page: 'reports' },
  /** The office looks at what a unit did on a decision and closes it. Its day is our setting. */
  'decision-settling': { after: 'decision.answered', offset: { workingDays: 5 }, rule: 'R15', page: 'reports' },
  'work-body-decision': { after: 'work-body.proposed', offset: { workingDays: 5 }, rule: 'R14', page: 'staffing' },
  'finance-review': { after: 'payment.submitted', offset: { workingDays: 5 }, rule: 'R13', page: 'funds' },
  /** The leader, the meeting and finance's cashier: their days are our setting [D]. */
  'payment-approval': { after: 'payment.passed', offset: { workingDays: 5 }, rule: 'R13', page: 'funds' },
  'payment-meeting': { after: 'payment.passed', offset: { workingDays: 10 }, rule: 'R10', page: 'funds' },
  disbursement: { after: 'payment.approved', offset: { workingDays: 5 }, rule: 'R13', page: 'funds' },
  /** 财建〔2022〕183号: over-payment is returned within 30 days of settlement. */
  'overpayment-return': { after: 'settlement.settled', offset: { days: 30 }, rule: '财建〔2022〕183号', page: 'funds' },
  /** 督查条例 (国令733) 17. */
  'inspection-objection': {
    after: 'inspection.concluded',
    offset: { days: 30 },
    rule: '国令733-17',
    page: 'inspections',
  },
  'inspection-review': { after: 'objection.accepted', offset: { days: 30 }, rule: '国令733-17', page: 'inspections' },
  'score-review': { after: 'score.calculated', offset: { workingDays: 5 }, rule: 'R18', page: 'appraisal' },
  'score-objection': { after: 'score.announced', offset: { workingDays: 5 }, rule: 'R18', page: 'appraisal' },
  'score-decision': { after: 'score.objection-filed', offset: { workingDays: 10 }, rule: 'R18', page: 'appraisal' },
  /** 建设工程质量管理条例 49: filed within 15 days of passing. */
  'works-acceptance-filing': { after: 'works.accepted', offset: { days: 15 }, rule: '国令279-49', page: 'acceptance' },
  'feedback-triage': { after: 'feedback.submitted', offset: { workingDays: 1 }, rule: 'R26', page: 'feedback' },
  'feedback-enquiry': { after: 'feedback.assigned', offset: { workingDays: 3 }, rule: 'R26', page: 'feedback' },
  'feedback-complaint': { after: 'feedback.assigned', offset: { workingDays: 13 }, rule: 'R26', page: 'feedback' },
  /** 信访工作条例: the petitioner is told within 15 days. */
  'petition-notice': { after: 'feedback.is-petition', offset: { days: 15 }, rule: '信访工作条例', page: 'feedback' },
} as const satisfies Record<string, WaitRule>;

export type Wait = keyof typeof waits;

/**
 * The last day of a wait that began on `happenedOn`, that day itself never counted. A term in days whose last day is
 * off ends on the next working day (民法典 203); one in working days ends on one anyway.
 */
export function waitsUntil(wait: Wait, happenedOn: Day, calendar: WorkCalendar): DerivedDay {
  const { offset }: WaitRule = waits[wait];
  if ('workingDays' in offset) return addWorkingDays(happenedOn, offset.workingDays, calendar);
  const { lastNotLate, provisional } = roll(addDays(happenedOn, offset.days), calendar, 'next-working-day');
  return { day: lastNotLate, provisional };
}
