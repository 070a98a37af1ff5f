import type { RollPolicy } from '../../kernel/work-calendar.js';
import { isWait, type ObligationKind, type OfficeRole, type WaitKind } from './rules/obligation.js';

/** How many days, months or working days lie between what begins a duty and its last day; the first day is not counted (民法典 201). */
export type Offset =
  | { readonly workingDays: number }
  | { readonly days: number }
  | { readonly months: number }
  /** The last day of the year, the period or the item itself. */
  | 'same-day';

/** When an obligation begins to be asked for. */
export type Opening = 'at-once' | { readonly daysBeforeAnchor: number } | { readonly monthAndDay: string };

export interface DueRule {
  readonly kind: Exclude<ObligationKind, WaitKind>;
  /** R.. of workflow §1, or the article of a law. */
  readonly rule: string;
  /**
   * `notice`: owed only where the notice says so, and on the day the notice says; the offset is for a notice that says
   * the duty without a day. `law` and `setting`: owed in any case.
   */
  readonly basis: 'notice' | 'law' | 'setting';
  /** One obligation for each of these. */
  readonly per: 'item' | 'unit' | 'programme';
  readonly anchor: 'issue' | 'period-end' | 'year-end' | 'item-due';
  readonly offset: Offset;
  readonly roll: RollPolicy;
  readonly opens: Opening;
  readonly owedBy: 'lead-unit' | OfficeRole;
  readonly owedTo: OfficeRole | null;
  /** The article's words, where the basis is a law; the notice's own words are quoted from it. */
  readonly clause: string | null;
  /** The page on which it is met. */
  readonly page: string;
  /**
   * By what it is met: a filing by its receipt, whoever brings it (代收); a plan by the day on it (point 7); an act of an
   * office by that act, which no receipt can stand for.
   */
  readonly metBy: MetBy;
}

export type MetBy = 'receipt' | 'drawn-up' | 'act';

/** 政府信息公开条例 26. */
const DISCLOSURE =
  '属于主动公开范围的政府信息，应当自该政府信息形成或者变更之日起20个工作日内及时公开。（政府信息公开条例第二十六条）';

/** Every due rule that issue alone sets going, a row each. */
export const schedule: readonly DueRule[] = [
  {
    // R3 "将承办的事项纳入本单位年度工作计划", R4 "主要领导负总责，分管领导具体抓": the notice sets no day, five working days are ours.
    kind: 'acknowledgement',
    rule: 'R3',
    basis: 'setting',
    per: 'item',
    anchor: 'issue',
    offset: { workingDays: 5 },
    roll: 'none',
    opens: 'at-once',
    owedBy: 'lead-unit',
    owedTo: 'gov-office',
    clause: null,
    page: 'tasks',
    metBy: 'receipt',
  },
  {
    // R5 "于任务下达一个月内制定切实可行的实施方案": drawing up is the duty, approval follows (point 7).
    kind: 'plan',
    rule: 'R5',
    basis: 'notice',
    per: 'item',
    anchor: 'issue',
    offset: { months: 1 },
    roll: 'as-written',
    opens: 'at-once',
    owedBy: 'lead-unit',
    owedTo: 'deputy-leader',
    clause: null,
    page: 'plans',
    metBy: 'drawn-up',
  },
  {
    // R17 "于每季度结束后次月5日前将…进展情况报送区政府办公室": one filing per unit, a section per item (point 3).
    kind: 'report',
    rule: 'R17',
    basis: 'notice',
    per: 'unit',
    anchor: 'period-end',
    offset: { days: 5 },
    roll: 'as-written',
    opens: { daysBeforeAnchor: 10 },
    owedBy: 'lead-unit',
    owedTo: 'gov-office',
    clause: null,
    page: 'reports',
    metBy: 'receipt',
  },
  {
    // R15 "每季度开展一次实地或书面督查": one campaign a period over the whole programme, within the period.
    kind: 'inspection',
    rule: 'R15',
    basis: 'notice',
    per: 'programme',
    anchor: 'period-end',
    offset: 'same-day',
    roll: 'none',
    opens: 'at-once',
    owedBy: 'supervision',
    owedTo: null,
    clause: null,
    page: 'inspections',
    metBy: 'act',
  },
  {
    // R16 "定期开展通报": without a rhythm it is settled on the page 通知未写明, not here.
    kind: 'circular',
    rule: 'R16',
    basis: 'notice',
    per: 'programme',
    anchor: 'period-end',
    offset: 'same-day',
    roll: 'none',
    opens: 'at-once',
    owedBy: 'supervision',
    owedTo: null,
    clause: null,
    page: 'circulars',
    metBy: 'act',
  },
  {
    // R28, the annex's 完成时间: it never rolls (point 5).
    kind: 'completion',
    rule: 'R28',
    basis: 'notice',
    per: 'item',
    anchor: 'item-due',
    offset: 'same-day',
    roll: 'none',
    opens: 'at-once',
    owedBy: 'lead-unit',
    owedTo: 'district-government',
    clause: null,
    page: 'tasks',
    metBy: 'act',
  },
  {
    // R20 "年底由区督查绩效办会同相关单位组织专项检查验收和绩效考评": the office sets the latest verdict, 31 December until then.
    kind: 'acceptance',
    rule: 'R20',
    basis: 'notice',
    per: 'programme',
    anchor: 'year-end',
    offset: 'same-day',
    roll: 'none',
    opens: { monthAndDay: '12-01' },
    owedBy: 'supervision',
    owedTo: null,
    clause: null,
    page: 'acceptance',
    metBy: 'act',
  },
  {
    // R24 "在年初公布为民办实事项目及责任单位": a notice issued after 年初 leaves the law's own term.
    kind: 'opening-publication',
    rule: 'R24',
    basis: 'law',
    per: 'programme',
    anchor: 'issue',
    offset: { workingDays: 20 },
    roll: 'none',
    opens: 'at-once',
    owedBy: 'district-government',
    owedTo: 'public',
    clause: DISCLOSURE,
    page: 'publication',
    metBy: 'act',
  },
  {
    // R25 "年终公布办理结果": within the year, so it does not roll into the next.
    kind: 'closing-publication',
    rule: 'R25',
    basis: 'notice',
    per: 'programme',
    anchor: 'year-end',
    offset: 'same-day',
    roll: 'none',
    opens: { monthAndDay: '12-01' },
    owedBy: 'district-government',
    owedTo: 'public',
    clause: null,
    page: 'publication',
    metBy: 'act',
  },
];

/** A duty of the notice that no row above knows (下达资金计划, 报送台账): on the day it says, owed by whom it says. */
export const statedRule = { rule: 'notice', roll: 'as-written', page: 'obligations', metBy: 'receipt' } as const;

/** By what an obligation of a kind is met. */
export const metBy = (kind: ObligationKind): MetBy =>
  isWait(kind) ? 'act' : (schedule.find((rule) => rule.kind === kind)?.metBy ?? statedRule.metBy);
