import { sql } from 'kysely';
import { z } from 'zod';
import { day, type Day } from '../../kernel/day.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { LetterPlace } from '../offices/rules/paper.js';
import type { MilestoneReport } from './rules/progress.js';

/** What was said of a milestone and who looked, with the papers of both. */
export interface StoredMilestoneReport extends MilestoneReport {
  readonly planId: string;
  /** The unit that spoke. */
  readonly unitId: string;
  readonly value: string | null;
  readonly note: string | null;
  readonly scan: string | null;
  readonly receiptNumber: string | null;
  /** The unit's letter, where a clerk registered it. */
  readonly letter: LetterPlace | null;
  readonly reportedBy: string;
  readonly basis: 'lead' | 'inspector' | 'certificate' | null;
  readonly certificate: string | null;
  readonly reason: string | null;
  /** Who signed that they looked, where a clerk registered it. */
  readonly signedBy: string | null;
  readonly decidedBy: string | null;
}

const StoredLetter = z.object({
  on: z.string(),
  scan: z.string().optional(),
  receiptNumber: z.string().optional(),
});
const StoredPaper = z.looseObject({ signedBy: z.string().optional() });

const letterIn = (stored: unknown): LetterPlace | null => {
  if (stored === null) return null;
  const { on, scan, receiptNumber } = StoredLetter.parse(stored);
  return {
    on: day(on),
    ...(scan !== undefined && { scan }),
    ...(receiptNumber !== undefined && { receiptNumber }),
  };
};

const dayOrNull = (text: string | null): Day | null => (text === null ? null : day(text));
const basisIn = (text: string | null): StoredMilestoneReport['basis'] =>
  text === 'lead' || text === 'inspector' || text === 'certificate' ? text : null;

/** What was said of the milestones of some plans, the first first. */
export async function reportsOn(
  reader: Reader,
  districtId: string,
  planIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredMilestoneReport[]>> {
  if (planIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('milestone_report')
    .selectAll()
    .where('district_id', '=', districtId)
    .where('plan_id', 'in', [...planIds])
    .orderBy('id')
    .execute();
  const reports = new Map<string, StoredMilestoneReport[]>();
  for (const row of rows) {
    const report: StoredMilestoneReport = {
      ...{ id: row.id, planId: row.plan_id, milestoneId: row.milestone_id, unitId: row.unit_id, share: row.share },
      kind: kindIn(row.kind),
      ...{ reachedOn: day(row.reached_on), reportedOn: day(row.reported_on), decidedOn: dayOrNull(row.decided_on) },
      state: stateIn(row.state),
      ...{ value: row.value, note: row.note, scan: row.scan, receiptNumber: row.receipt_number },
      ...{ letter: letterIn(row.letter), reportedBy: row.reported_by, basis: basisIn(row.basis) },
      ...{ certificate: row.certificate, reason: row.reason, decidedBy: row.decided_by },
      signedBy: row.paper === null ? null : (StoredPaper.parse(row.paper).signedBy ?? null),
    };
    reports.set(row.plan_id, [...(reports.get(row.plan_id) ?? []), report]);
  }
  return reports;
}

/** The item whose milestone a report is of; undefined where there is no such report. */
export async function itemOfReport(reader: Reader, districtId: string, reportId: string): Promise<string | undefined> {
  const row = await reader
    .selectFrom('milestone_report as r')
    .innerJoin('plan as p', (join) => join.onRef('p.district_id', '=', 'r.district_id').onRef('p.id', '=', 'r.plan_id'))
    .select('p.task_id')
    .where('r.district_id', '=', districtId)
    .where('r.id', '=', reportId)
    .executeTakeFirst();
  return row?.task_id;
}

/** What was said of a milestone, without its papers. */
export interface SaidOfMilestone extends MilestoneReport {
  /** The unit that spoke. */
  readonly unitId: string;
  readonly value: string | null;
}

/** The same without papers, for whoever asks about all plans at once: the first first, by plan. */
export async function saidOn(
  reader: Reader,
  districtId: string,
  planIds: readonly string[],
): Promise<ReadonlyMap<string, readonly SaidOfMilestone[]>> {
  if (planIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('milestone_report')
    .select(['id', 'plan_id', 'milestone_id', 'unit_id', 'kind', 'share', 'reached_on', 'reported_on', 'state'])
    .select(['decided_on', 'value'])
    .where('district_id', '=', districtId)
    .where(sql<boolean>`plan_id = any(${[...planIds]}::uuid[])`)
    .orderBy('id')
    .execute();
  const said = new Map<string, SaidOfMilestone[]>();
  for (const row of rows) {
    const of = said.get(row.plan_id) ?? [];
    said.set(row.plan_id, of);
    // Thousands of rows: no spreads here.
    of.push({
      id: row.id,
      milestoneId: row.milestone_id,
      unitId: row.unit_id,
      share: row.share,
      kind: kindIn(row.kind),
      reachedOn: day(row.reached_on),
      reportedOn: day(row.reported_on),
      decidedOn: dayOrNull(row.decided_on),
      state: stateIn(row.state),
      value: row.value,
    });
  }
  return said;
}

const kindIn = (text: string): MilestoneReport['kind'] => (text === 'met' ? 'met' : 'partial');
const stateIn = (text: string): MilestoneReport['state'] =>
  text === 'verified' ? 'verified' : text === 'rejected' ? 'rejected' : 'reported';
