import type { Day } from '../../kernel/day.js';
import type { Tx } from '../../platform/database/tables.js';
import type { LetterPlace, PaperPlace, SignedPaper } from '../offices/rules/paper.js';
import type { Basis } from './rules/milestone-moves.js';

/** What a unit says of a milestone, as it is put down. */
export interface NewMilestoneReport {
  readonly id: string;
  readonly milestoneId: string;
  readonly unitId: string;
  readonly kind: 'met' | 'partial';
  readonly share: number;
  readonly reachedOn: Day;
  readonly value: string;
  readonly note: string;
  readonly place: PaperPlace | undefined;
  readonly letter: LetterPlace | undefined;
  readonly reportedOn: Day;
}

/** What somebody found who looked at a report. */
export interface MilestoneLook {
  readonly id: string;
  readonly state: 'verified' | 'rejected';
  readonly basis: Basis;
  readonly on: Day;
  readonly certificate: string;
  readonly reason: string;
  readonly paper: SignedPaper | undefined;
}

interface LockedPlan {
  readonly id: string;
  readonly version: number;
}

const blankAsNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** The plan stands under its next version, so that whoever still sees it as it was is told. */
async function turn(tx: Tx, districtId: string, { id, version }: LockedPlan): Promise<void> {
  await tx
    .updateTable('plan')
    .set({ version: version + 1 })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirstOrThrow();
}

export async function insertReport(
  tx: Tx,
  districtId: string,
  plan: LockedPlan,
  report: NewMilestoneReport,
  by: string,
): Promise<void> {
  const { place, letter } = report;
  await tx
    .insertInto('milestone_report')
    .values({
      ...{ district_id: districtId, id: report.id, plan_id: plan.id, milestone_id: report.milestoneId },
      ...{ unit_id: report.unitId, kind: report.kind, share: report.share, reached_on: report.reachedOn },
      ...{ value: blankAsNull(report.value), note: blankAsNull(report.note), state: 'reported' },
      ...{ scan: place?.scan ?? null, receipt_number: place?.receiptNumber ?? null },
      ...{ letter: letter ? JSON.stringify(letter) : null, reported_on: report.reportedOn, reported_by: by },
    })
    .execute();
  await turn(tx, districtId, plan);
}

export async function saveLook(
  tx: Tx,
  districtId: string,
  plan: LockedPlan,
  look: MilestoneLook,
  by: string,
): Promise<void> {
  const { state, basis, certificate, paper } = look;
  await tx
    .updateTable('milestone_report')
    .set(({ eb }) => ({
      ...{ state, basis: state === 'verified' ? basis : null, decided_on: look.on, decided_by: by },
      certificate: state === 'verified' && basis === 'certificate' ? blankAsNull(certificate) : null,
      ...{ reason: blankAsNull(look.reason), paper: paper ? JSON.stringify(paper) : null },
      version: eb('version', '+', 1),
    }))
    .where('district_id', '=', districtId)
    .where('id', '=', look.id)
    .where('state', '=', 'reported')
    .returning('id')
    .executeTakeFirstOrThrow();
  await turn(tx, districtId, plan);
}
