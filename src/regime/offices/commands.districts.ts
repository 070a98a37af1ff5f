import { z } from 'zod';
import { page } from '../../kernel/page.js';
import type { EventRecord, Json } from '../../kernel/record.js';
import type { World } from '../../kernel/world.js';
import { instant, type SystemClock } from '../../platform/clocks/system-clock.js';
import type { Tx } from '../../platform/database/tables.js';
import { PLATFORM_CHAIN } from '../../platform/ledger/entry.js';
import { cursorOf, readCursor } from '../../platform/operations/cursor.js';
import type { Can, Reader } from '../../platform/operations/parts.js';
import { invite } from '../../platform/sessions/entry-codes.js';
import { settingsId } from '../../platform/settings/store.js';
import { type DistrictSubject, operation, query } from './declare.js';
import * as asked from './endpoints.districts.js';
import { districtsIn, findDistrict, lockDistrict, type ShownDistrict } from './queries.districts.js';
import type { Actor } from './rules/actor.js';
import {
  administratorSettings,
  type AdministratorInvited,
  awaitedBy,
  changeDistrict,
  type DistrictChanged,
  type DistrictOpened,
  inviteAgain,
  type JoinedAtOpening,
  openDistrict,
} from './rules/districts.js';
import type { District } from './rules/units.js';
import { invitationEnd, saveOpening, updateDistrict } from './store.districts.js';

type DistrictEvent = DistrictOpened | DistrictChanged | JoinedAtOpening | AdministratorInvited;
type DistrictWorld = World<Actor>;

/** The register of districts: it stands under the platform, and so does whoever keeps it. */
const register: DistrictSubject = {
  ...{ kind: 'district', id: PLATFORM_CHAIN, keptBy: PLATFORM_CHAIN, version: 0 },
  open: ['district.open', 'district.list'],
};
const registered = ({ id, version }: Pick<ShownDistrict, 'id' | 'version'>): DistrictSubject => ({
  ...{ kind: 'district', id, keptBy: PLATFORM_CHAIN, version },
  open: ['district.change', 'district.invite-administrator'],
});
/** Visibility's twin: whoever does not keep the register finds nothing in it. */
const keepsRegister = ({ districtId }: Actor): boolean => districtId === PLATFORM_CHAIN;

/** What is null on a form is left out here. */
const districtOf = ({ code, name, above, host, contact }: asked.DistrictForm): District => ({
  ...{ code, name },
  ...(above !== null && { above }),
  ...(host !== null && { host }),
  ...(contact !== null && { contact }),
});

const districtView = (shown: ShownDistrict, can: Can): z.input<typeof asked.DistrictView> => {
  const { id, district, administrators, hasClerk } = shown;
  return {
    ...{ id, code: district.code, name: district.name },
    ...{ above: district.above ?? null, host: district.host ?? null, contact: district.contact ?? null },
    awaits: awaitedBy(administrators, hasClerk),
    administrators: administrators.map(({ personId, name, roles, loginName, standing }) => ({
      ...{ personId, name, roles: [...roles], loginName, standing },
    })),
    can: can(registered(shown)),
  };
};

/** How the ledger keeps it: in the platform's chain and in the district's own, for its audit administrator to read. */
function recorded(event: DistrictEvent): EventRecord {
  const { districtId } = event;
  const of = { subjects: [{ kind: 'district', id: districtId }], alsoIn: districtId } as const;
  switch (event.type) {
    case 'district.opened': {
      const { code, name, above = null, host = null } = event.district;
      return { ...of, facts: { code, name, above, host } };
    }
    case 'district.changed':
      return {
        ...of,
        facts: { changes: event.changes.map(({ field, was = '', now = '' }): Json => ({ field, was, now })) },
      };
    case 'settings.changed':
      return {
        ...of,
        subjects: [...of.subjects, { kind: 'settings', id: settingsId(districtId, administratorSettings.name) }],
        facts: { group: administratorSettings.name, setting: 'systemWithSecurity', from: false, to: true },
      };
    case 'district.administrator-invited':
      return {
        ...of,
        subjects: [...of.subjects, { kind: 'person', id: event.personId }],
        facts: { roles: [...event.roles] },
        personal: { name: event.personName },
      };
  }
}

/** What the platform's administrator does for districts: opens them, and gets their administrators through the door. */
export function districtOperations({ systemClock }: { readonly systemClock: SystemClock }) {
  const moments = ({ today }: Pick<DistrictWorld, 'today'>) => ({ today, now: instant(systemClock.now()) });

  async function shown(reader: Reader, id: string, world: DistrictWorld): Promise<ShownDistrict> {
    const district = await findDistrict(reader, id, moments(world));
    if (!district) throw new Error('the district that was just written is not there');
    return district;
  }

  const open = operation(asked.openDistrict, {
    load: () => Promise.resolve(register),
    subject: (subject) => subject,
    proof: () => true,
    decide: (_register, { administrators, ...form }, { newId }) =>
      openDistrict(districtOf(form), administrators, newId),
    save: async (tx, opening, _register, world) => {
      const { today, actor, newId } = world;
      const now = systemClock.now();
      const invited = await saveOpening(tx, opening, { from: today, by: actor.accountId, now, newId });
      return { ...(await shown(tx, opening.id, world)), invited, expiresAt: invitationEnd(now) };
    },
    record: recorded,
    view: ({ expiresAt, ...district }, can) => ({
      district: districtView(district, can),
      ...{ expiresAt, system: null, security: null, audit: null },
    }),
    secret: ({ invited }) =>
      Object.fromEntries(
        invited.map(({ administrator, invitation }) => [TOLD_AS[administrator.roles[0] ?? ''] ?? '', invitation]),
      ),
  });

  const change = operation(asked.changeDistrict, {
    load: (tx, { districtId }, _body, world) => lockDistrict(tx, districtId, moments(world)),
    subject: registered,
    proof: () => true,
    decide: (standing, form) => changeDistrict(standing, districtOf(form)),
    save: async (tx: Tx, now, before, world) => {
      await updateDistrict(tx, before, now);
      return shown(tx, before.id, world);
    },
    record: recorded,
    view: districtView,
  });

  const inviteAnew = operation(asked.inviteAdministrator, {
    load: async (tx, { districtId, personId }, _body, world) => {
      const district = await lockDistrict(tx, districtId, moments(world));
      const administrator = district?.administrators.find((each) => each.personId === personId);
      return district && administrator && { ...district, administrator };
    },
    subject: registered,
    proof: () => true,
    decide: ({ id, administrator }) => inviteAgain(id, administrator),
    save: async (tx, _invited, { id, administrator: { accountId } }, world) => {
      if (accountId === null) throw new Error('an administrator without an account was to be invited');
      const now = systemClock.now();
      const invitation = await invite(tx, { districtId: id, accountId }, world.actor.accountId, now);
      return { ...(await shown(tx, id, world)), invitation, expiresAt: invitationEnd(now) };
    },
    record: recorded,
    view: ({ expiresAt, ...district }, can) => ({
      district: districtView(district, can),
      ...{ expiresAt, invitation: null },
    }),
    secret: ({ invitation }) => ({ invitation }),
  });

  const read = query(asked.readDistrict, {
    visible: keepsRegister,
    run: async (reader, { params: { districtId } }, seen, world) =>
      seen ? findDistrict(reader, districtId, moments(world)) : undefined,
    subject: registered,
    view: districtView,
  });

  const list = query(asked.listDistricts, {
    visible: keepsRegister,
    run: async (reader, { search: { limit, cursor } }, seen, world) => {
      const [after = ''] = cursor === undefined ? [] : readCursor(z.tuple([z.string()]), cursor);
      const districts = seen ? await districtsIn(reader, { after, limit: limit + 1 }, moments(world)) : [];
      return page(districts, limit, ({ district }) => cursorOf([district.code]));
    },
    subject: () => register,
    view: ({ rows, next }, can) => ({
      items: rows.map((district) => districtView(district, can)),
      next,
      can: can(register),
    }),
  });

  return [open, change, inviteAnew, read, list];
}

/** Under which name an invitation is told, by the first post of whom it lets in. */
const TOLD_AS: Readonly<Record<string, 'system' | 'security' | 'audit'>> = {
  'system-admin': 'system',
  'security-admin': 'security',
  'audit-admin': 'audit',
};
