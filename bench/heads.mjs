// People who sign, put straight into the database: what is measured is not how they came to be there.
import { randomUUID } from 'node:crypto';
import { inTransaction } from '../dist/platform/database/transaction.js';
import { insertAccount } from '../dist/platform/sessions/account-store.js';
import { beginSession } from '../dist/platform/sessions/session-store.js';
import { insertPerson, insertPosts } from '../dist/regime/offices/store.js';

/** The head of some units, signed in and proven. @returns the value of their cookie */
export function headOf(owner, districtId, unitIds) {
  const [accountId, personId] = [randomUUID(), randomUUID()];
  return inTransaction(owner, async (tx) => {
    await insertAccount(tx, { districtId, id: accountId, loginName: accountId, passwordHash: null }, Date.now());
    await insertPerson(tx, districtId, { id: personId, name: '演示·夜班', accountId });
    const post = { personId, role: 'unit-head', rank: 'head', from: '2022-04-07' };
    await insertPosts(
      tx,
      districtId,
      unitIds.map((unitId) => ({ ...post, id: randomUUID(), unitId })),
    );
    return beginSession(tx, { districtId, accountId, personId }, Date.now());
  });
}

/** A deputy leader, who signs on paper alone. @returns the person's id */
export function leaderOf(owner, districtId) {
  const personId = randomUUID();
  return inTransaction(owner, async (tx) => {
    await insertPerson(tx, districtId, { id: personId, name: '王某' });
    await insertPosts(tx, districtId, [{ id: randomUUID(), personId, role: 'deputy-leader', from: '2022-04-07' }]);
    return personId;
  });
}
