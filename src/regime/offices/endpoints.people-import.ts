import { z } from 'zod';
import { endpoint, fileEndpoint, readEndpoint } from '../../kernel/endpoint.js';
import { ROWS_SHOWN, WORKBOOK } from './endpoints.import.js';
import { personFields } from './words.people.js';

const Params = z.record(z.string(), z.union([z.string(), z.number()]));
const Row = z.int().meta({ description: 'As the sheet numbers its rows, from 1.' });

/** One thing that changes of a person, in the words of the sheet. */
const PlannedChange = z.object({
  field: z.enum(['telephone', 'mail', 'post', 'loginName']),
  was: z.string().nullable(),
  now: z.string().nullable(),
});

/** A sheet of people that came in: what it would do, or every fault that stands against it. */
export const PeopleImportView = z
  .object({
    id: z.uuid(),
    state: z.enum(['reading', 'unread', 'read', 'applied']),
    file: z.object({ name: z.string(), sha256: z.string(), bytes: z.int() }),
    progress: z
      .int()
      .min(0)
      .max(100)
      .nullable()
      .meta({ description: 'Of the reading, in percent; null once it ended.' }),
    unread: z
      .object({ code: z.string(), sentence: z.string() })
      .nullable()
      .meta({ description: 'Why the file could not be read, with its remedy.' }),
    preview: z
      .object({
        sheet: z.string(),
        ignored: z.array(z.string()).meta({ description: 'Headings of columns that are not taken over.' }),
        counts: z.object({
          ...{ added: z.int(), changed: z.int(), same: z.int(), unnamed: z.int(), faults: z.int() },
          invited: z.int().meta({ description: 'Accounts that are made, each with an invitation.' }),
        }),
        people: z
          .array(
            z.object({
              row: Row,
              name: z.string(),
              does: z.enum(['add', 'change']),
              changes: z.array(PlannedChange),
            }),
          )
          .meta({ description: `What would come about, the first ${String(ROWS_SHOWN)} people of it.` }),
        faults: z
          .array(
            z.object({
              row: Row.nullable(),
              column: z.string().nullable().meta({ description: 'The letters of the column: A, B, …' }),
              field: z.enum(personFields).nullable(),
              code: z.string(),
              params: Params,
              sentence: z.string().meta({ description: 'What is wrong, and what to do about it.' }),
            }),
          )
          .meta({ description: `In the order of the sheet, the first ${String(ROWS_SHOWN)}.` }),
        basis: z.string().meta({ description: 'Names exactly what was shown; sent back by whoever takes it over.' }),
      })
      .nullable(),
    can: z.array(z.string()),
  })
  .meta({ id: 'PeopleImport' });
export type PeopleImportView = z.infer<typeof PeopleImportView>;

/** One account that was made, and the way into it. */
const Invited = z.object({
  name: z.string(),
  posts: z.string().meta({ description: 'As a person would say them, parted by 、.' }),
  loginName: z.string(),
  invitation: z.string().meta({ description: 'Goes behind `/invitation#`.' }),
});
export type Invited = z.infer<typeof Invited>;

const ImportParams = z.object({ importId: z.uuid() });

export const readPeopleTemplate = fileEndpoint({
  path: '/people-template.xlsx',
  action: 'person.template',
  summary: 'An empty workbook with the columns of a list of people, and how to fill it in',
  file: WORKBOOK,
  params: z.object({}),
  search: z.object({ language: z.enum(['zh-CN', 'en']).optional() }),
});

export const startPeopleImport = endpoint({
  method: 'POST',
  path: '/person-imports',
  action: 'person.import',
  summary: 'Has an uploaded workbook read as a list of people; nothing is changed yet',
  status: 202,
  params: z.object({}),
  body: z.strictObject({ uploadId: z.uuid() }),
  reply: z.object({ importId: z.uuid() }),
});

export const readPeopleImport = readEndpoint({
  path: '/person-imports/:importId',
  action: 'person-import.read',
  summary: 'What an uploaded list of people would add and change, or every fault in it',
  params: ImportParams,
  search: z.object({}),
  reply: PeopleImportView,
});

export const applyPeopleImport = endpoint({
  method: 'POST',
  path: '/person-imports/:importId/application',
  action: 'person-import.apply',
  summary:
    'Takes an uploaded list of people over as it was shown, all of it or nothing; each new account gets an invitation, good once and for 72 hours',
  params: ImportParams,
  body: z.strictObject({
    basis: z.string().max(100),
    address: z
      .url({ protocol: /^https?$/u })
      .max(200)
      .meta({ description: 'Where browsers reach the console: links are made of it, and not kept.' }),
  }),
  reply: PeopleImportView.extend({
    expiresAt: z.iso.datetime().meta({ description: 'Until when the invitations are good.' }),
    invited: z
      .array(Invited)
      .nullable()
      .meta({ description: 'Told once: a repeated request is answered without them.' }),
    workbook: z
      .base64()
      .nullable()
      .meta({ description: 'The invitations as a workbook, to be handed out; told once as well.' }),
  }),
});
