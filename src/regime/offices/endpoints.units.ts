import { z } from 'zod';
import { endpoint, readEndpoint } from '../../kernel/endpoint.js';
import { pageOf, PageSearch } from '../../kernel/page.js';
import { CREDIT_CODE_LENGTH, creditCodeFault } from './rules/codes.js';
import { unitKinds, unitStandings } from './rules/units.js';

const LONGEST_NAME = 200;
const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });
const Name = z.string().trim().min(1).max(LONGEST_NAME);
export const UnitKindName = z.enum(unitKinds);
const UnitStandingName = z.enum(unitStandings);

/** 统一社会信用代码 (GB 32100): eighteen characters, the last of which follows from the others. */
const CreditCode = z
  .string()
  .trim()
  .toUpperCase()
  .length(CREDIT_CODE_LENGTH)
  .regex(/^[0-9A-HJ-NPQRTUWXY]*$/u)
  .refine((code) => creditCodeFault(code) !== 'check-character', { params: { code: 'wrong-check' } })
  .meta({ description: 'Unified credit code of GB 32100, its check character included.' });

/** Everything that is said of a unit on its form; null: it has none, or nobody has said. */
export const UnitForm = z.strictObject({
  name: Name,
  shortName: Name.nullable(),
  kind: UnitKindName,
  parentId: z.uuid().nullable(),
  creditCode: CreditCode.nullable(),
  from: IsoDay.nullable().meta({ description: 'Its first day; null where it always was.' }),
  until: IsoDay.nullable().meta({ description: 'Its last day; null where it still is.' }),
});
export type UnitForm = z.infer<typeof UnitForm>;

const UnitNamed = z.object({ id: z.uuid(), name: z.string() });

/** A unit of the directory, as a list shows it. */
export const UnitView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    shortName: z.string().nullable(),
    aliases: z.array(z.string()),
    shortNames: z.array(z.string()).meta({ description: 'The short name and the further ones, to be found by.' }),
    kind: UnitKindName.nullable().meta({ description: 'Null: a name that a notice gave and nobody has confirmed.' }),
    standing: UnitStandingName,
    parent: UnitNamed.nullable(),
    creditCode: z.string().nullable(),
    from: IsoDay.nullable(),
    until: IsoDay.nullable(),
    can: z.array(z.string()),
  })
  .meta({ id: 'Unit' });
export type UnitView = z.infer<typeof UnitView>;

/** Units that end from a day on, and those that come after; or a name that was found to be another unit's. */
const SuccessionView = z
  .object({
    id: z.uuid(),
    kind: z.enum(['succession', 'identity']),
    state: z.enum(['planned', 'in-effect', 'withdrawn']),
    from: IsoDay.meta({ description: 'The first day of those that come after.' }),
    number: z.string().nullable().meta({ description: '文号 of the paper it rests on.' }),
    before: z.array(UnitNamed),
    after: z.array(z.object({ id: z.uuid().nullable(), name: z.string() })).meta({
      description: 'Without an id: a unit that comes into being on the day.',
    }),
  })
  .meta({ id: 'Succession' });
export type SuccessionView = z.infer<typeof SuccessionView>;

/** One unit with what its page shows and offers. */
export const UnitRecord = UnitView.extend({
  below: z.array(UnitNamed).meta({ description: 'The units that name it as the one above them.' }),
  identifiedAs: UnitNamed.nullable().meta({ description: 'Of a name that was found to be another unit’s: that unit.' }),
  successions: z.array(SuccessionView).meta({ description: 'In which it ends or comes after, by their day.' }),
}).meta({ id: 'UnitRecord' });
export type UnitRecord = z.infer<typeof UnitRecord>;

const UnitParams = z.object({ unitId: z.uuid() });

/** What narrows the directory. */
export const UnitSearch = z.object({
  search: z
    .string()
    .max(LONGEST_NAME)
    .optional()
    .meta({ description: 'Part of any of its names, or the pinyin initials of one.' }),
  kind: UnitKindName.optional(),
  standing: z
    .enum([...unitStandings, 'present', 'all'])
    .default('present')
    .meta({ description: 'present: those that are there today, unconfirmed names among them.' }),
});

export const listUnits = readEndpoint({
  path: '/units',
  action: 'unit.list',
  summary: 'The units of the district, names that nobody has confirmed first, then by name',
  params: z.object({}),
  search: PageSearch.extend(UnitSearch.shape),
  reply: pageOf(UnitView).extend({
    can: z.array(z.string()).meta({ description: 'What whoever asks may do to the list itself.' }),
  }),
});

export const readUnit = readEndpoint({
  path: '/units/:unitId',
  action: 'unit.read',
  summary: 'One unit: its names, what it is, what stands above and below it',
  params: UnitParams,
  search: z.object({}),
  reply: UnitRecord,
});

export const addUnit = endpoint({
  method: 'POST',
  path: '/units',
  action: 'unit.add',
  summary: 'Puts a unit on the list',
  status: 201,
  params: z.object({}),
  body: UnitForm,
  reply: UnitRecord,
});

export const changeUnit = endpoint({
  method: 'PUT',
  path: '/units/:unitId',
  action: 'unit.change',
  summary: 'Changes what is said of a unit; its former name stays a further one unless it was a slip',
  params: UnitParams,
  body: UnitForm.extend({ keepFormerName: z.boolean().default(true) }),
  reply: UnitRecord,
});

export const addUnitAlias = endpoint({
  method: 'POST',
  path: '/units/:unitId/aliases',
  action: 'unit.alias-add',
  summary: 'Adds a further name that papers use for a unit; one that another living unit bears is refused',
  params: UnitParams,
  body: z.strictObject({ alias: Name }),
  reply: UnitRecord,
});

export const removeUnitAlias = endpoint({
  method: 'DELETE',
  path: '/units/:unitId/aliases/:alias',
  action: 'unit.alias-remove',
  summary: 'Takes a further name away',
  params: UnitParams.extend({ alias: Name }),
  body: z.object({}),
  reply: UnitRecord,
});

export const confirmUnit = endpoint({
  method: 'POST',
  path: '/units/:unitId/confirmation',
  action: 'unit.confirm',
  summary: 'Says of a name that a notice gave that it is a unit of its own, and of which kind',
  params: UnitParams,
  body: z.strictObject({ name: Name, kind: UnitKindName }),
  reply: UnitRecord,
});

/** One sentence of a unit's history, made from its ledger row in the reader's language. */
const UnitHistoryEntry = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  sentence: z.string(),
  by: z.string().nullable(),
});

export const readUnitHistory = readEndpoint({
  path: '/units/:unitId/history',
  action: 'unit.history',
  summary: "A unit's history from the ledger, latest first",
  params: UnitParams,
  search: PageSearch,
  reply: pageOf(UnitHistoryEntry),
});
