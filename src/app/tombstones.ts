import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Db, Tx } from '../platform/database/tables.js';
import { inTransaction } from '../platform/database/transaction.js';
import { eraseFile } from '../platform/uploads/erasing.js';
import type { Shelf } from '../platform/uploads/shelf.js';
import { insertTombstone } from '../platform/uploads/tombstone-store.js';
import { lockFile } from '../platform/uploads/upload-store.js';
import { KeptTombstone } from '../regime/notices/contract.removal.js';
import { allTombstones, noticeToClean } from '../regime/notices/queries.removal.js';
import { fileKeepers } from '../regime/keepers.js';
import { eraseNotice } from '../regime/notices/store.removal.js';
import { lockChanges } from '../regime/changes/store.js';
import { eraseChanges } from '../regime/changes/store.removal.js';
import { eraseEvidence, lockEvidenceOf } from '../regime/evidence/store.js';
import { lockObligations } from '../regime/obligations/store.js';
import { eraseObligations } from '../regime/obligations/store.removal.js';
import { erasePlans, lockPlansOf } from '../regime/plans/store.js';
import { eraseAskings, lockAskings } from '../regime/reports/store.asking.js';
import { eraseEvaluations, lockEvaluations } from '../regime/reports/store.evaluation.js';
import { eraseLowerings, lockLowerings } from '../regime/reports/store.lights.js';
import { eraseFilings, lockFilingsOf } from '../regime/reports/store.removal.js';
import { eraseStaffing, lockStaffing } from '../regime/staffing/store.removal.js';
import { lockTasks } from '../regime/tasks/store.amendments.js';
import { eraseTasks } from '../regime/tasks/store.removal.js';

/** Beside the backups of an installation: what must not come back out of them. It names no content. */
const TOMBSTONE_FILE = 'shishi-tombstones.json';

const List = z.object({ tombstones: z.array(KeptTombstone) });

/** The file is no list of tombstones; its message is the file. */
export class NoTombstones extends Error {}

/** @throws NoTombstones where the file is another's; an error of the system where it cannot be read */
export async function readTombstones(file: string): Promise<readonly KeptTombstone[]> {
  const text = await readFile(file, 'utf8');
  try {
    return List.parse(JSON.parse(text)).tombstones;
  } catch (cause) {
    throw new NoTombstones(file, { cause });
  }
}

/** Those of the list beside a backup; none where there is no such list. */
export const tombstonesBeside = (backup: string): Promise<readonly KeptTombstone[]> =>
  readTombstones(path.join(path.dirname(backup), TOMBSTONE_FILE)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });

/** Puts the list of an installation beside its backups, with those that stand there already: a folder may serve several. */
export async function keepTombstonesBeside(backup: string, db: Db): Promise<void> {
  const own = await allTombstones(db);
  if (own.length === 0) return;
  const all = new Map([...(await tombstonesBeside(backup)), ...own].map((each) => [each.id, each]));
  const file = path.join(path.dirname(backup), TOMBSTONE_FILE);
  await writeFile(`${file}.half`, `${JSON.stringify({ tombstones: [...all.values()] }, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.half`, file);
}

/**
 * Takes out of a database and its files what was removed elsewhere or since: the same erasing as a removal's, done as the
 * owner, without an entry of the ledger, which stands in the chain of the installation that removed it.
 * @returns how many of the tombstones found something to take out
 */
export async function applyTombstones(
  db: Db,
  shelf: Pick<Shelf, 'erase'>,
  tombstones: readonly KeptTombstone[],
): Promise<number> {
  let applied = 0;
  for (const tombstone of tombstones) {
    const files = await applyOne(db, tombstone);
    for (const sha256 of files ?? []) await shelf.erase(tombstone.districtId, sha256);
    if (files) applied += 1;
  }
  return applied;
}

/** @returns the files that must go, or undefined where there is nothing of it */
const applyOne = (db: Db, tombstone: KeptTombstone): Promise<readonly string[] | undefined> =>
  inTransaction(db, (tx) => (tombstone.noticeId === null ? applyToFile(tx, tombstone) : applyToNotice(tx, tombstone)));

async function applyToFile(tx: Tx, tombstone: KeptTombstone): Promise<readonly string[] | undefined> {
  if (!(await lockFile(tx, tombstone.districtId, tombstone.sha256))) return undefined;
  const files = await eraseFile(tx, tombstone, fileKeepers);
  await insertTombstone(tx, tombstone);
  return files;
}

async function applyToNotice(tx: Tx, tombstone: KeptTombstone): Promise<readonly string[] | undefined> {
  const { districtId, sha256 } = tombstone;
  const found = await noticeToClean(tx, tombstone);
  if (!found) return undefined;
  const files = await eraseNotice(tx, { districtId, id: found.id, sha256 });
  const { programmeId } = found;
  if (programmeId !== null) {
    await eraseTasks(tx, districtId, await lockTasks(tx, districtId, programmeId));
    // Whatever hangs on the items, as a removal takes it out where it is done (consequences.ts).
    await eraseEvidence(tx, districtId, await lockEvidenceOf(tx, districtId, programmeId));
    await erasePlans(tx, districtId, await lockPlansOf(tx, districtId, programmeId));
    await eraseStaffing(tx, districtId, await lockStaffing(tx, districtId, programmeId));
    await eraseChanges(tx, districtId, await lockChanges(tx, districtId, programmeId));
    await eraseAskings(tx, districtId, await lockAskings(tx, districtId, programmeId));
    await eraseEvaluations(tx, districtId, await lockEvaluations(tx, districtId, programmeId));
    await eraseLowerings(tx, districtId, await lockLowerings(tx, districtId, programmeId));
    await eraseFilings(tx, districtId, await lockFilingsOf(tx, districtId, programmeId));
    const duties = await lockObligations(tx, districtId, { programmeId });
    const ids = duties.map(({ id }) => id);
    await eraseObligations(tx, districtId, ids);
  }
  await insertTombstone(tx, { ...tombstone, noticeId: found.id });
  return files;
}
