import { type Decision, done, refuse } from '../../../kernel/decision.js';
import type { SettingsGroup } from '../../../kernel/settings.js';
import type { AccountStanding } from './accounts.js';
import type { PostRole } from './actor.js';
import { isDistrictCode } from './codes.js';
import type { SeparationRule } from './separation.js';
import type { District } from './units.js';

/**
 * Administrators are three and apart (GB/T 22239-2019). A small office may let one person be system and security
 * administrator; it says so, and the ledger keeps that it did. Audit stands apart whatever is set: there is no setting for it.
 */
export const administratorSettings = {
  name: 'administrators',
  settings: { systemWithSecurity: { kind: 'yes-no', usual: false } },
} as const satisfies SettingsGroup;
export type AdministratorSettings = typeof administratorSettings;

/** Somebody who is to administer a district. */
export interface NamedAdministrator {
  readonly name: string;
  readonly loginName: string;
}

/** Who administers from the first day on. */
export interface FirstAdministrators {
  readonly system: NamedAdministrator;
  /** Null: the system administrator is the security administrator too, as a small office may choose. */
  readonly security: NamedAdministrator | null;
  readonly audit: NamedAdministrator;
}

/** A first administrator with the posts they take up. */
export interface Appointed extends NamedAdministrator {
  readonly personId: string;
  readonly accountId: string;
  readonly roles: readonly PostRole[];
}

export interface Opening {
  readonly id: string;
  readonly district: District;
  readonly administrators: readonly Appointed[];
  readonly rule: SeparationRule;
}

export interface DistrictOpened {
  readonly type: 'district.opened';
  readonly districtId: string;
  readonly district: District;
}
export interface DistrictChanged {
  readonly type: 'district.changed';
  readonly districtId: string;
  readonly changes: readonly {
    readonly field: DistrictField;
    readonly was: string | undefined;
    readonly now: string | undefined;
  }[];
}
export interface AdministratorInvited {
  readonly type: 'district.administrator-invited';
  readonly districtId: string;
  readonly personId: string;
  readonly personName: string;
  readonly roles: readonly PostRole[];
}
/** That one person may be two administrators, said when the district is opened. */
export interface JoinedAtOpening {
  readonly type: 'settings.changed';
  readonly districtId: string;
}

const FIELDS = ['code', 'name', 'above', 'host', 'contact'] as const;
export type DistrictField = (typeof FIELDS)[number];

/**
 * Opens a district: it runs programmes from now on, and three administrators, apart, are invited to it. None of them has to
 * do with its business (workflow §0): the security administrator names the gov office's first clerk.
 */
export function openDistrict(
  district: District,
  { system, security, audit }: FirstAdministrators,
  newId: () => string,
): Decision<Opening, DistrictOpened | JoinedAtOpening | AdministratorInvited> {
  if (!isDistrictCode(district.code)) return refuse('district.code-unfit', { code: district.code }, 'GB/T 2260');
  const named: readonly (NamedAdministrator & Pick<Appointed, 'roles'>)[] = [
    { ...system, roles: security ? ['system-admin'] : ['system-admin', 'security-admin'] },
    ...(security ? [{ ...security, roles: ['security-admin'] } as const] : []),
    { ...audit, roles: ['audit-admin'] },
  ];
  const twice = named.find(({ name }, at) => named.findIndex((each) => each.name === name) < at);
  if (twice) return refuse('district.administrators-apart', { name: twice.name }, 'GB/T 22239');
  const id = newId();
  const administrators = named.map((each) => ({ ...each, personId: newId(), accountId: newId() }));
  const events: readonly (DistrictOpened | JoinedAtOpening | AdministratorInvited)[] = [
    { type: 'district.opened', districtId: id, district },
    ...(security ? [] : [{ type: 'settings.changed', districtId: id } as const]),
    ...administrators.map(({ personId, name, roles }): AdministratorInvited => {
      return { type: 'district.administrator-invited', districtId: id, personId, personName: name, roles };
    }),
  ];
  return done({ id, district, administrators, rule: { systemWithSecurity: security === null } }, ...events);
}

/** A district as it stands, and whether anybody of it has signed in. */
export interface StandingDistrict {
  readonly id: string;
  readonly district: District;
  readonly inUse: boolean;
}

/**
 * Changes what is said of a district. Its code can be put right until the first of its people set a password: from then on
 * they sign in with it, and the public's address holds it.
 */
export function changeDistrict(
  { id, district, inUse }: StandingDistrict,
  now: District,
): Decision<District, DistrictChanged> {
  const changes = FIELDS.filter((field) => district[field] !== now[field]).map((field) => ({
    ...{ field, was: district[field], now: now[field] },
  }));
  if (changes.length === 0) return refuse('district.unchanged', { name: district.name });
  if (district.code !== now.code) {
    if (inUse) return refuse('district.code-in-use', { code: district.code });
    if (!isDistrictCode(now.code)) return refuse('district.code-unfit', { code: now.code }, 'GB/T 2260');
  }
  return done(now, { type: 'district.changed', districtId: id, changes });
}

/** Somebody who administers a district, as far as the way in is concerned. */
export interface StandingAdministrator {
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly PostRole[];
  readonly standing: AccountStanding;
}

/** Invites an administrator anew whose invitation was lost or is over. Whoever set a password is not the platform's to let in. */
export function inviteAgain(
  districtId: string,
  { personId, name, roles, standing }: StandingAdministrator,
): Decision<{ readonly personId: string }, AdministratorInvited> {
  if (standing !== 'invited' && standing !== 'without-password') return refuse(`account.${standing}`, { name });
  return done({ personId }, { type: 'district.administrator-invited', districtId, personId, personName: name, roles });
}

/** What a district waits for before it works. */
export const awaited = ['administrators', 'clerk', 'nothing'] as const;
export type Awaited = (typeof awaited)[number];

/** Its administrators first, for one of them names the clerk with whom the business begins. */
export const awaitedBy = (
  administrators: readonly Pick<StandingAdministrator, 'standing'>[],
  hasClerk: boolean,
): Awaited => {
  if (administrators.some(({ standing }) => standing === 'invited' || standing === 'without-password'))
    return 'administrators';
  return hasClerk ? 'nothing' : 'clerk';
};
