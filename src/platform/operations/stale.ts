import type { Subject } from '../../kernel/world.js';
import { changesSince } from '../database/history.js';
import type { Tx } from '../database/tables.js';
import { type ChangeSince, type ProblemError, stale } from '../problem/problem.js';

/** Says what changed since the version somebody had before them, and who did it. */
export async function staleProblem(
  tx: Tx,
  districtId: string,
  { id, version }: Subject,
  seen: number,
): Promise<ProblemError> {
  const changes = await changesSince(tx, districtId, id, seen);
  const accounts = [...new Set(changes.flatMap(({ accountId }) => accountId ?? []))];
  const names = accounts.length === 0 ? [] : await loginNames(tx, districtId, accounts);
  const nameOf = new Map(names.map((row) => [row.id, row.login_name]));
  return stale(
    version,
    changes.map(({ role, accountId, ...change }): ChangeSince => {
      const loginName = accountId === undefined ? undefined : nameOf.get(accountId);
      return {
        ...change,
        by: { role, ...(accountId !== undefined && { accountId }), ...(loginName !== undefined && { loginName }) },
      };
    }),
  );
}

const loginNames = (tx: Tx, districtId: string, accounts: readonly string[]) =>
  tx
    .selectFrom('account')
    .select(['id', 'login_name'])
    .where('district_id', '=', districtId)
    .where('id', 'in', accounts)
    .execute();
