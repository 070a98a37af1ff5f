import { day } from '../../kernel/day.js';
import { PLATFORM_CHAIN } from '../../platform/ledger/entry.js';
import type { Reader } from '../../platform/operations/parts.js';
import { type Actor, roles } from './rules/actor.js';
import { type District, type Unit, unitKinds } from './rules/units.js';

/** The id of the district of a code; the empty code stands for the platform. */
export async function districtOf(reader: Reader, code: string): Promise<string | undefined> {
  if (code === '') return PLATFORM_CHAIN;
  const row = await reader
    .selectFrom('district')
    .select('id')
    .where('district_id', '=', PLATFORM_CHAIN)
    .where('code', '=', code)
    .executeTakeFirst();
  return row?.id;
}

export async function readDistrict(reader: Reader, districtId: string): Promise<District | undefined> {
  const row = await reader
    .selectFrom('district')
    .select(['code', 'name', 'above'])
    .where('district_id', '=', PLATFORM_CHAIN)
    .where('id', '=', districtId)
    .executeTakeFirst();
  return row && { code: row.code, name: row.name, ...(row.above !== null && { above: row.above }) };
}

/** In which role an account acts; undefined where nobody has given it one. */
export async function officerOf(
  reader: Reader,
  { districtId, accountId }: Pick<Actor, 'districtId' | 'accountId'>,
): Promise<Actor | undefined> {
  const row = await reader
    .selectFrom('officer')
    .select(['role', 'unit_id'])
    .where('district_id', '=', districtId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  const role = roles.find((each) => each === row?.role);
  if (!row || role === undefined) return undefined;
  return { accountId, districtId, role, ...(row.unit_id !== null && { unitId: row.unit_id }) };
}

/** An account by which somebody acts in a role, for a unit where one is named; the first that was made. */
export async function accountActing(
  reader: Reader,
  districtId: string,
  role: string,
  unitName: string | undefined,
): Promise<string | undefined> {
  const row = await reader
    .selectFrom('officer as o')
    .leftJoin('unit as u', (join) => join.onRef('u.district_id', '=', 'o.district_id').onRef('u.id', '=', 'o.unit_id'))
    .select('o.account_id')
    .where('o.district_id', '=', districtId)
    .where('o.role', '=', role)
    .$if(unitName !== undefined, (some) => some.where('u.name', '=', unitName ?? ''))
    .orderBy('o.account_id')
    .executeTakeFirst();
  return row?.account_id;
}

/** The units of a district with all their names, by name. */
export async function unitsOf(reader: Reader, districtId: string): Promise<readonly Unit[]> {
  const [rows, aliases] = await Promise.all([
    reader.selectFrom('unit').selectAll().where('district_id', '=', districtId).orderBy('name').orderBy('id').execute(),
    reader.selectFrom('unit_alias').select(['unit_id', 'alias']).where('district_id', '=', districtId).execute(),
  ]);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    ...(row.short_name !== null && { shortName: row.short_name }),
    aliases: aliases.filter(({ unit_id }) => unit_id === row.id).map(({ alias }) => alias),
    kind: unitKinds.find((kind) => kind === row.kind) ?? null,
    ...(row.parent_id !== null && { parentId: row.parent_id }),
    ...(row.credit_code !== null && { creditCode: row.credit_code }),
    ...(row.from_on !== null && { from: day(row.from_on) }),
    ...(row.until_on !== null && { until: day(row.until_on) }),
  }));
}

/** The names under which accounts sign in, by id. */
export async function loginNames(
  reader: Reader,
  districtId: string,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (accountIds.length === 0) return new Map();
  const rows = await reader
    .selectFrom('account')
    .select(['id', 'login_name'])
    .where('district_id', '=', districtId)
    .where('id', 'in', accountIds)
    .execute();
  return new Map(rows.map(({ id, login_name }) => [id, login_name]));
}
