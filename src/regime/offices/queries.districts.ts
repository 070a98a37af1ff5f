import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../platform/database/tables.js';
import { PLATFORM_CHAIN } from '../../platform/ledger/entry.js';
import type { Reader } from '../../platform/operations/parts.js';
import { accountStanding, type Moments } from './queries.people.js';
import { administrators, roles } from './rules/actor.js';
import type { StandingAdministrator, StandingDistrict } from './rules/districts.js';

/** A district with everything its page shows. */
export interface ShownDistrict extends StandingDistrict {
  readonly version: number;
  readonly administrators: readonly (StandingAdministrator & {
    readonly accountId: string | null;
    readonly loginName: string | null;
  })[];
  /** Whether somebody of its gov office can sign in. */
  readonly hasClerk: boolean;
}

const Administrators = z.array(
  z.object({
    personId: z.string(),
    name: z.string(),
    roles: z.array(z.enum(roles)),
    accountId: z.string().nullable(),
    loginName: z.string().nullable(),
    closed: z.boolean(),
    hasPassword: z.boolean(),
    invited: z.boolean(),
  }),
);

interface DistrictRow {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly name: string;
  readonly above: string | null;
  readonly host: string | null;
  readonly contact: string | null;
  readonly administrators: unknown;
  readonly inUse: boolean;
  readonly hasClerk: boolean;
}

interface WantedDistricts {
  readonly id?: string;
  /** Behind this code. */
  readonly after?: string;
  readonly limit: number;
}

/** Somebody signs in with it: by a password of their own, by single sign-on, or, in a demonstration, just now. */
const CAN_SIGN_IN = sql`(a.disabled_at is null and (a.password_set_at is not null
  or exists (select from sign_in_link l where l.district_id = a.district_id and l.account_id = a.id)
  or exists (select from session s where s.district_id = a.district_id and s.account_id = a.id)))`;

/** Districts by code, each with who administers it on a day, in one statement. */
export async function districtsIn(
  reader: Reader,
  { id, after = '', limit }: WantedDistricts,
  { today, now }: Moments,
): Promise<readonly ShownDistrict[]> {
  const { rows } = await sql<DistrictRow>`
    select d.id, d.version, d.code, d.name, d.above, d.host, d.contact,
      exists (select from account a where a.district_id = d.id and ${CAN_SIGN_IN}) as "inUse",
      exists (select from post p join person h on h.district_id = p.district_id and h.id = p.person_id
        join account a on a.district_id = h.district_id and a.id = h.account_id
        where p.district_id = d.id and p.role = 'gov-office' and (p.until_on is null or p.until_on >= ${today}::date)
          and ${CAN_SIGN_IN}) as "hasClerk",
      (select coalesce(json_agg(json_build_object('personId', h.id, 'name', h.name, 'roles', p.roles,
          'accountId', a.id, 'loginName', a.login_name, 'closed', coalesce(a.disabled_at is not null, false),
          'hasPassword', coalesce(a.password_set_at is not null, false),
          'invited', exists (select from entry_code c where c.district_id = a.district_id and c.account_id = a.id
            and c.kind = 'invitation' and c.expires_at > ${now}::timestamptz)) order by h.id), '[]')
        from person h
        join (select person_id, json_agg(distinct role) as roles from post where district_id = d.id
            and role = any(${[...administrators]}) and (until_on is null or until_on >= ${today}::date)
          group by person_id) p on p.person_id = h.id
        left join account a on a.district_id = h.district_id and a.id = h.account_id
        where h.district_id = d.id) as administrators
    from district d
    where d.district_id = ${PLATFORM_CHAIN} and d.code > ${after} ${id === undefined ? sql`` : sql`and d.id = ${id}::uuid`}
    order by d.code limit ${limit}`.execute(reader);
  return rows.map((row) => ({
    ...{ id: row.id, version: row.version, inUse: row.inUse, hasClerk: row.hasClerk },
    district: {
      ...{ code: row.code, name: row.name },
      ...(row.above !== null && { above: row.above }),
      ...(row.host !== null && { host: row.host }),
      ...(row.contact !== null && { contact: row.contact }),
    },
    administrators: Administrators.parse(row.administrators).map((each) => ({
      ...{
        personId: each.personId,
        name: each.name,
        roles: administrators.filter((role) => each.roles.includes(role)),
      },
      ...{ accountId: each.accountId, loginName: each.loginName, standing: accountStanding(each) },
    })),
  }));
}

export async function findDistrict(reader: Reader, id: string, moments: Moments): Promise<ShownDistrict | undefined> {
  const [district] = await districtsIn(reader, { id, limit: 1 }, moments);
  return district;
}

/** The same, its row held until the transaction ends. */
export async function lockDistrict(tx: Tx, id: string, moments: Moments): Promise<ShownDistrict | undefined> {
  await tx
    .selectFrom('district')
    .select('id')
    .where('district_id', '=', PLATFORM_CHAIN)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return findDistrict(tx, id, moments);
}
