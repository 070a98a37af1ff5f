import { z } from 'zod';
import { endpoint, fileEndpoint, InLanguage, readEndpoint } from '../../kernel/endpoint.js';
import { importOf, ImportCounts, ImportParams, shownRows, WORKBOOK } from './contract.import.js';
import { personFields } from './words.people.js';

/** A sheet of people that came in. */
export const PeopleImportView = importOf(personFields, {
  counts: ImportCounts.extend({
    invited: z.int().meta({ description: 'Accounts that are made, each with an invitation.' }),
  }),
  people: shownRows(['telephone', 'mail', 'post', 'loginName']),
}).meta({ id: 'PeopleImport' });
export type PeopleImportView = z.infer<typeof PeopleImportView>;

/** One account that was made, and the way into it. */
const Invited = z.object({
  name: z.string(),
  posts: z.string().meta({ description: 'As a person would say them, parted by 、.' }),
  loginName: z.string(),
  invitation: z.string().meta({ description: 'Goes behind `/invitation#`.' }),
});
export type Invited = z.infer<typeof Invited>;

export const readPeopleTemplate = fileEndpoint({
  path: '/people-template.xlsx',
  action: 'person.template',
  summary: 'An empty workbook with the columns of a list of people, and how to fill it in',
  file: WORKBOOK,
  params: z.object({}),
  search: z.object({ language: InLanguage }),
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
