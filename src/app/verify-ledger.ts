import type { z } from 'zod';
import type { Db } from '../platform/database/tables.js';
import type { JobRunner, JobTools } from '../platform/jobs/worker.js';
import { readSeals, verifyAgainstSeal } from '../platform/ledger/seal.js';
import { verify } from '../platform/ledger/verify.js';
import { VerifyInput } from '../regime/boards/commands.ledger.js';
import type { LedgerVerified } from '../regime/boards/endpoints.ledger.js';

/** The job that reads one district's chain from its first entry to its last, and holds every seal against it. */
export const verifyLedgerJob =
  (db: Db, sealFolder: string): JobRunner =>
  async (input, { job: { districtId }, progress }) => {
    const { seal: handed } = VerifyInput.parse(input);
    const { entries, breaks } = await verify(db, { only: districtId, heard: inPercent(progress) });
    const kept = [...(await readSeals(sealFolder)), ...(handed ? [handed] : [])]
      .map(({ day, heads }) => ({ day, heads: heads.filter(({ district }) => district === districtId) }))
      .filter(({ heads }) => heads.length > 0);
    let differs: z.input<typeof LedgerVerified>['differs'] = null;
    for (const seal of kept) {
      const [broken] = await verifyAgainstSeal(db, seal);
      if (broken && (differs === null || broken.seq < differs.seq)) differs = { day: seal.day, seq: broken.seq };
    }
    const [broken] = breaks;
    return {
      entries,
      broken: broken ? { seq: broken.seq, fault: broken.fault } : null,
      seals: kept.length,
      differs,
    } satisfies z.input<typeof LedgerVerified>;
  };

/** Tells a job's progress, but only where another percent is done: each telling is written down. */
export function inPercent(progress: JobTools['progress']): (done: number, all: number) => void {
  let told = 0;
  return (done, all) => {
    const percent = all === 0 ? 0 : Math.floor((100 * done) / all);
    if (percent <= told) return;
    told = percent;
    void progress(percent).catch(() => undefined); // the database is away: the job itself will say so
  };
}
