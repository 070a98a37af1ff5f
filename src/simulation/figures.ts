import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { z } from 'zod';
import type { LedgerVerified } from '../regime/boards/endpoints.ledger.js';
import type { PhantomView } from '../regime/boards/endpoints.owners.js';
import type { EvidenceView } from '../regime/evidence/contract.shown.js';
import type { ObligationView } from '../regime/obligations/contract.js';
import type { PlanBoard } from '../regime/plans/contract.board.js';
import type { MessageView } from '../regime/reminders/contract.js';
import type { ReportBoard } from '../regime/reports/contract.js';
import type { TaskRecord } from '../regime/tasks/contract.js';
import type { District } from './district.js';
import { nodesOf } from './nodes.js';

/** What became of duties. */
export interface DutyFigures {
  readonly met: number;
  readonly metLate: number;
  readonly overdue: number;
  readonly toCome: number;
}

/** What a year comes to, as its people can read it. */
export interface YearFigures {
  readonly duties: DutyFigures;
  readonly byKind: Readonly<Record<string, DutyFigures>>;
  /** Who leads each item, which deputy leader is in charge of it, and by when it is promised, at the end. */
  readonly items: readonly {
    readonly seq: number;
    readonly leadUnit: string;
    readonly inCharge: string | null;
    readonly due: string | null;
    /** The day that was promised before a change; null: none moved it. */
    readonly firstDue: string | null;
  }[];
  /** How many plans hold, how many went on in a second edition, and how many were drawn up late. */
  readonly plans: { readonly approved: number; readonly revised: number; readonly late: number };
  /** Of the nodes of all plans: verified as reached, of these after their day, and missed until the end. */
  readonly nodes: { readonly met: number; readonly metLate: number; readonly missed: number };
  /** The days on which the units' liaisons were told something, each day as often as a message came. */
  readonly reminded: Readonly<Record<string, readonly string[]>>;
  /** What came by another way than the pages, by quarter and unit. */
  readonly received: readonly {
    readonly period: string;
    readonly unit: string;
    readonly channel: string;
  }[];
  /** Every photo of the year: what the original's bytes come to, and which of its two forms bear what the camera wrote. */
  readonly photos: readonly {
    readonly seq: number;
    readonly sha256: string;
    readonly originalHasExif: boolean;
    readonly pictureHasExif: boolean;
  }[];
  /** Items whose owners are nobody any more. */
  readonly unowned: number;
  readonly ledger: z.infer<typeof LedgerVerified>;
}

const LOOK_EVERY_MS = 50;

/**
 * Counts what was met, asks who was reminded, and lets the audit administrator check the record against every seal.
 * @param units those of whose liaisons the reminders are asked for
 */
export async function figuresOf(district: District, units: readonly string[]): Promise<YearFigures> {
  const clerk = await district.as('gov-office');
  const duties = (await district.duties()).filter(({ state }) => state !== 'void');
  const items = await Promise.all(
    (await district.items()).map(({ id }) => clerk.ask<TaskRecord>('GET', `/api/tasks/${id}`)),
  );
  const unowned = await clerk.ask<{ items: PhantomView[] }>('GET', '/api/phantom-owners');
  return {
    duties: counted(duties),
    byKind: Object.fromEntries(
      [...new Set(duties.map(({ kind }) => kind))].map((kind) => [
        kind,
        counted(duties.filter((duty) => duty.kind === kind)),
      ]),
    ),
    items: items.map(({ seq, leadUnit, deputyLeader, dueOn, first }) => ({
      ...{ seq, leadUnit, inCharge: deputyLeader, due: dueOn, firstDue: first?.dueOn ?? null },
    })),
    plans: await plansOf(district),
    nodes: await nodeFigures(district),
    reminded: Object.fromEntries(
      await Promise.all(units.map(async (unit) => [unit, await daysReminded(district, unit)] as const)),
    ),
    ...{ received: await receivedIn(district), photos: await photosIn(district) },
    unowned: unowned.items.filter(({ why }) => why !== 'silent').length,
    ledger: await verified(district),
  };
}

async function plansOf(district: District): Promise<YearFigures['plans']> {
  const clerk = await district.as('gov-office');
  const { items } = await clerk.ask<PlanBoard>('GET', `/api/programmes/${await district.programmeId()}/plans`);
  return {
    approved: items.filter(({ approvedEdition }) => approvedEdition !== null).length,
    revised: items.filter(({ edition }) => edition !== null && edition > 1).length,
    late: items.filter(({ drawnUp }) => drawnUp?.late === true).length,
  };
}

async function receivedIn(district: District): Promise<YearFigures['received']> {
  const clerk = await district.as('gov-office');
  const board = `/api/programmes/${await district.programmeId()}/reports`;
  const { periods } = await clerk.ask<ReportBoard>('GET', board);
  const boards = await Promise.all(
    periods.map(async (period) => ({
      period,
      items: (await clerk.ask<ReportBoard>('GET', `${board}?period=${period}`)).items,
    })),
  );
  return boards.flatMap(({ period, items }) =>
    items.flatMap(({ unit, receivedBy: channel }) => (channel === null ? [] : [{ period, unit: unit.name, channel }])),
  );
}

/** As a JPEG names the block into which a camera writes. */
const EXIF = 'Exif\u0000\u0000';

async function photosIn(district: District): Promise<YearFigures['photos']> {
  const clerk = await district.as('gov-office');
  const found = await Promise.all(
    (await district.items()).map(async ({ id, seq }) => {
      const { items } = await clerk.ask<{ items: EvidenceView[] }>('GET', `/api/tasks/${id}/evidence`);
      return Promise.all(
        items
          .filter(({ kind }) => kind === 'photo')
          .map(async ({ id: photo }) => {
            const [original, picture] = await Promise.all(
              ['original', 'picture'].map((form) => clerk.take(`/api/evidence/${photo}/${form}`)),
            );
            return {
              ...{
                seq,
                sha256: createHash('sha256')
                  .update(original ?? '')
                  .digest('hex'),
              },
              ...{
                originalHasExif: original?.includes(EXIF) ?? false,
                pictureHasExif: picture?.includes(EXIF) ?? true,
              },
            };
          }),
      );
    }),
  );
  return found.flat();
}

async function nodeFigures(district: District): Promise<YearFigures['nodes']> {
  const all = (await Promise.all((await district.items()).map(({ seq }) => nodesOf(district, seq)))).flatMap(
    ({ items }) => items,
  );
  const met = all.filter(({ state }) => state === 'met');
  return {
    met: met.length,
    metLate: met.filter(({ missed }) => missed !== null).length,
    missed: all.filter(({ state, missed }) => missed !== null && state !== 'met').length,
  };
}

function counted(duties: readonly ObligationView[]): DutyFigures {
  const count = (among: (duty: ObligationView) => boolean): number => duties.filter(among).length;
  return {
    met: count(({ state, metLate }) => state === 'met' && metLate !== true),
    metLate: count(({ metLate }) => metLate === true),
    overdue: count(({ state, overdue }) => state === 'open' && overdue),
    toCome: count(({ state, overdue }) => state === 'not-due' || (state === 'open' && !overdue)),
  };
}

async function daysReminded(district: District, unit: string): Promise<readonly string[]> {
  const liaison = await district.as('liaison', unit);
  const { items } = await liaison.ask<{ items: MessageView[] }>('GET', '/api/messages?limit=500');
  return items.map(({ onDay }) => onDay).sort();
}

async function verified(district: District): Promise<z.infer<typeof LedgerVerified>> {
  const audit = await district.as('audit-admin');
  const { jobId } = await audit.ask<{ jobId: string }>('POST', '/api/ledger/verifications', {});
  for (;;) {
    const job = await audit.ask<{ state: string; outcome: z.infer<typeof LedgerVerified> }>(
      'GET',
      `/api/jobs/${jobId}`,
    );
    if (job.state === 'done') return job.outcome;
    if (job.state === 'failed') throw new Error('the ledger could not be verified');
    await wait(LOOK_EVERY_MS);
  }
}
