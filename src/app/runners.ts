import type { JobRunner } from '../platform/jobs/worker.js';
import type { Runtime } from '../platform/operations/runtime.js';
import type { FileFolder } from '../platform/uploads/folder.js';
import { EXPORT_LEDGER, VERIFY_LEDGER } from '../regime/boards/commands.ledger.js';
import type { Actor } from '../regime/offices/rules/actor.js';
import { sentences } from '../regime/sentences.js';
import { exportLedgerJob } from './export-ledger.js';
import { verifyLedgerJob } from './verify-ledger.js';

/** The jobs that go over the ledger, by the name each stands in line under. */
export const ledgerRunners = (
  runtime: Runtime<Actor>,
  folder: FileFolder,
  sealFolder: string,
): Readonly<Record<string, JobRunner>> => ({
  [EXPORT_LEDGER]: exportLedgerJob(runtime, folder, sentences),
  [VERIFY_LEDGER]: verifyLedgerJob(runtime.db, sealFolder),
});
