import { type Day, day, dayOf, endOfQuarter } from '../../../kernel/day.js';
import { addWorkingDays, type RollPolicy, type WorkCalendar } from '../../../kernel/work-calendar.js';
import type { KeptReading, ReadObligation, ReadTask, Rhythm } from '../contract.js';
import { rowName } from './row-name.js';

/**
 * What the notice does not say and the gov office settles once, on one page (通知未写明，请区政府办定, point 9). Proposals
 * stand ready where something supports them; money is never assumed.
 */
export type UnsaidMatter =
  /** Who of the district's leaders is in charge; the annex has no such column. Fixed at issue, or left for later by a person. */
  | {
      readonly matter: 'deputy-leader';
      readonly row: string;
      readonly leadUnit: string | null;
      readonly proposal: string | null;
      readonly blocks: true;
    }
  /** R13 "属区政府投资的项目": which those are, the notice does not say. */
  | {
      readonly matter: 'district-invested';
      readonly row: string;
      readonly written: string | null;
      readonly proposal: null;
      readonly blocks: false;
    }
  /** 年初, 年底, 定期, 每季度: a duty without a day. */
  | {
      readonly matter: 'undated-duty';
      readonly about: string;
      readonly clause: string;
      readonly proposal: DayProposal | null;
      readonly blocks: false;
    }
  /** R10 "重大事项报请区政府常务会审议": what counts as one. */
  | { readonly matter: 'major-matters'; readonly proposal: MajorMatters; readonly blocks: false }
  /** R16 "定期开展通报": how often. */
  | { readonly matter: 'circular-rhythm'; readonly proposal: Rhythm; readonly blocks: false }
  /** What becomes of a day that falls on a holiday. */
  | { readonly matter: 'roll-of-days'; readonly proposal: RollPolicy; readonly blocks: false };

export interface DayProposal {
  readonly day: Day;
  /** Why this one: the law's term, or how far the words reach. */
  readonly from: 'disclosure-term' | 'end-of-year' | 'end-of-quarter';
}

/** From which change on a matter goes to the executive meeting. */
export interface MajorMatters {
  /** Percent that the estimate grows by. */
  readonly overBudgetPercent: number;
  readonly siteChanges: boolean;
  readonly finishBeyondYear: boolean;
}

/** Ten percent: where 政府投资条例 23 asks for a new approval of the estimate. */
const MAJOR: MajorMatters = { overBudgetPercent: 10, siteChanges: true, finishBeyondYear: true };
/** Settled with the rhythm of circulars, once. */
const CIRCULAR = /通报|通報/u;
/** 政府信息公开条例 26. */
const DISCLOSURE_WORKING_DAYS = 20;

/** What the page must know of offices, as of the day of issue. */
export interface LeadersInCharge {
  /** The deputy leader beyond doubt in charge of a unit, or undefined. */
  readonly inChargeOf: (leadUnit: string) => string | undefined;
}

/** The matters a notice leaves unsaid, in the order of its rows and duties. */
export function unsaidMatters(
  { notice, tasks, obligations, questions }: Pick<KeptReading, 'notice' | 'tasks' | 'obligations' | 'questions'>,
  leaders: LeadersInCharge,
  calendar: WorkCalendar,
): UnsaidMatter[] {
  const undated = questions
    .filter(({ code, about }) => code === 'no-date' && about.startsWith('/obligations/'))
    .flatMap(({ about }) => {
      const duty = obligations[Number(about.split('/')[2])];
      return duty && !CIRCULAR.test(duty.what) ? [undatedDuty(about, duty, notice, calendar)] : [];
    });
  const saysCirculars = obligations.some(({ what, every }) => CIRCULAR.test(what) && every !== null);
  return [
    ...tasks.map((task) => deputyLeader(task, leaders)),
    // R13 "10件实事属区政府投资的项目，由区财政安排资金按进度拨付": which items are, it does not say.
    ...tasks.map((task): UnsaidMatter => {
      const written = columnOf(task, /资金|資金|投资|投資/u);
      return {
        matter: 'district-invested',
        row: rowName(task),
        written: written ?? null,
        proposal: null,
        blocks: false,
      };
    }),
    ...undated,
    // R10 "重大事项报请区政府常务会审议".
    { matter: 'major-matters', proposal: MAJOR, blocks: false },
    // R16 "定期开展通报".
    ...(saysCirculars ? [] : [{ matter: 'circular-rhythm', proposal: 'quarter', blocks: false } as const]),
    { matter: 'roll-of-days', proposal: 'as-written', blocks: false },
  ];
}

/** A column of the annex that names leaders is taken at its word; else the lead unit's portfolio, where it leaves no doubt. */
function deputyLeader(task: ReadTask, { inChargeOf }: LeadersInCharge): UnsaidMatter {
  const leadUnit = task.leadUnits.length === 1 ? (task.leadUnits[0] ?? null) : null;
  const written = columnOf(task, /(?:分管|包联|包聯|挂钩|掛鉤|责任|責任|区|區|县|縣|市).{0,2}(?:领导|領導)/u);
  const proposal = written ?? (leadUnit === null ? undefined : inChargeOf(leadUnit));
  return { matter: 'deputy-leader', row: rowName(task), leadUnit, proposal: proposal ?? null, blocks: true };
}

const columnOf = ({ other }: ReadTask, heading: RegExp): string | undefined =>
  other?.find((column) => heading.test(column.heading) && column.text.trim() !== '')?.text;

function undatedDuty(
  about: string,
  { what, clause, every }: ReadObligation,
  { issuedOn, year }: KeptReading['notice'],
  calendar: WorkCalendar,
): UnsaidMatter {
  const matter = { matter: 'undated-duty', about, clause, blocks: false } as const;
  if (issuedOn === null) return { ...matter, proposal: null };
  const issued = day(issuedOn);
  const said = partOf(clause, what);
  if (/年初/u.test(said)) {
    const { day: due } = addWorkingDays(issued, DISCLOSURE_WORKING_DAYS, calendar);
    return { ...matter, proposal: { day: due, from: 'disclosure-term' } };
  }
  const endOfYear = dayOf(year ?? Number(issuedOn.slice(0, 4)), 12, 31);
  if (/年底|年终|年終|年末/u.test(said) && endOfYear)
    return { ...matter, proposal: { day: endOfYear, from: 'end-of-year' } };
  if (every === 'quarter') return { ...matter, proposal: { day: endOfQuarter(issued), from: 'end-of-quarter' } };
  return { ...matter, proposal: null };
}

/** The part of a sentence that speaks of the duty: 年初公布…，年终公布办理结果 holds two, each with its own time. */
const partOf = (clause: string, what: string): string =>
  clause.split(/[，；。]/u).find((part) => part.includes(what.slice(-2))) ?? clause;
