import { z } from 'zod';
import { endpoint, readEndpoint } from '../../kernel/endpoint.js';
import { pageOf, PageSearch } from '../../kernel/page.js';
import { accountStandings } from './rules/accounts.js';
import { roles } from './rules/actor.js';
import { awaited } from './rules/districts.js';

const Name = z.string().trim().min(1).max(100);
const Line = z.string().trim().min(1).max(200);

/** Everything that is said of a district; null: nobody has said, and the usual stands. */
export const DistrictForm = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/u)
    .meta({ description: 'Division code of GB/T 2260, six digits, of a district or county.' }),
  name: Name.meta({ description: 'As its own papers call it: 柳南区.' }),
  above: Name.nullable().meta({ description: 'What papers put before the name: 柳州市.' }),
  host: Line.nullable().meta({ description: 'Who answers for the public page, as it signs.' }),
  contact: Line.nullable().meta({ description: 'How the public reaches the office.' }),
});
export type DistrictForm = z.infer<typeof DistrictForm>;

/** Somebody who is to administer: they set their password by the link they are handed. */
const AdministratorForm = z.strictObject({ name: Name, loginName: Name });

const AdministratorView = z
  .object({
    personId: z.uuid(),
    name: z.string(),
    roles: z.array(z.enum(roles)),
    loginName: z.string().nullable(),
    standing: z.enum(accountStandings),
  })
  .meta({ id: 'DistrictAdministrator' });

/** A district that runs programmes here, and how far it is on its feet. */
export const DistrictView = z
  .object({
    id: z.uuid(),
    code: z.string(),
    name: z.string(),
    above: z.string().nullable(),
    host: z.string().nullable(),
    contact: z.string().nullable(),
    awaits: z.enum(awaited).meta({ description: 'Who has still to come in before it works.' }),
    administrators: z.array(AdministratorView),
    can: z.array(z.string()),
  })
  .meta({ id: 'District' });
export type DistrictView = z.infer<typeof DistrictView>;

const Told = z
  .string()
  .nullable()
  .meta({ description: 'Goes behind `/invitation#`. Told once: a repeated request is answered without it.' });
const DistrictParams = z.object({ districtId: z.uuid() });

export const listDistricts = readEndpoint({
  path: '/districts',
  action: 'district.list',
  summary: 'The districts that run programmes here, by code',
  params: z.object({}),
  search: PageSearch,
  reply: pageOf(DistrictView).extend({ can: z.array(z.string()) }),
});

export const readDistrict = readEndpoint({
  path: '/districts/:districtId',
  action: 'district.read',
  summary: 'One district, with who administers it',
  params: DistrictParams,
  search: z.object({}),
  reply: DistrictView,
});

export const openDistrict = endpoint({
  method: 'POST',
  path: '/districts',
  action: 'district.open',
  summary: 'Opens a district and invites its first administrators, three and apart',
  status: 201,
  params: z.object({}),
  body: DistrictForm.extend({
    administrators: z.strictObject({
      system: AdministratorForm,
      security: AdministratorForm.nullable().meta({
        description: 'Null: the system administrator is the security administrator too, and the ledger says so.',
      }),
      audit: AdministratorForm,
    }),
  }),
  reply: z.object({
    district: DistrictView,
    expiresAt: z.iso.datetime(),
    ...{ system: Told, security: Told, audit: Told },
  }),
});

export const changeDistrict = endpoint({
  method: 'PUT',
  path: '/districts/:districtId',
  action: 'district.change',
  summary: 'Changes what is said of a district; its code only until somebody of it has set a password',
  params: DistrictParams,
  body: DistrictForm,
  reply: DistrictView,
});

export const inviteAdministrator = endpoint({
  method: 'POST',
  path: '/districts/:districtId/administrators/:personId/invitation',
  action: 'district.invite-administrator',
  summary: 'Invites an administrator anew who has set no password yet; the earlier invitation ends',
  status: 201,
  params: DistrictParams.extend({ personId: z.uuid() }),
  body: z.strictObject({}),
  reply: z.object({ district: DistrictView, expiresAt: z.iso.datetime(), invitation: Told }),
});
