import { z } from 'zod';
import { endpoint, fileEndpoint } from '../../kernel/endpoint.js';
import { headFields } from './rules/original.js';

const LONGEST_NAME = 200;
const LONGEST_TEXT = 4_000;
const Name = z.string().trim().min(1).max(LONGEST_NAME);

/** What the head of a sealed original says. */
export const OriginalHeadSaid = z.strictObject({
  number: Name.meta({ description: '发文字号' }),
  title: z.string().trim().min(1).max(LONGEST_TEXT),
  issuedOn: z.iso.date().meta({ description: '成文日期, YYYY-MM-DD.' }),
  issuer: Name.meta({ description: '发文机关' }),
});

/** A sealed original that is kept beside the notice. */
export const OriginalView = z
  .object({
    id: z.uuid(),
    file: z.object({ name: z.string(), sha256: z.string(), bytes: z.int() }),
    addedBy: z.string(),
    addedAt: z.iso.datetime(),
    state: z.enum(['reading', 'untyped', 'compared']),
    head: OriginalHeadSaid.nullable(),
    typedBy: z.string().nullable().meta({ description: 'Who typed the head; null where the program read it.' }),
    differences: z.array(
      z.object({
        field: z.enum(headFields),
        notice: z.string(),
        original: z.string(),
        open: z.boolean().meta({ description: 'It matters, and nobody has acknowledged it.' }),
      }),
    ),
    acknowledgements: z.array(
      z.object({ fields: z.array(z.enum(headFields)), reason: z.string(), by: z.string(), at: z.iso.datetime() }),
    ),
  })
  .meta({ id: 'NoticeOriginal' });
export type OriginalView = z.infer<typeof OriginalView>;

const OriginalParams = z.object({ noticeId: z.uuid(), originalId: z.uuid() });
const Kept = z.object({ noticeId: z.uuid(), originalId: z.uuid() });

export const addOriginal = endpoint({
  method: 'POST',
  path: '/notices/:noticeId/originals',
  action: 'notice.add-original',
  summary: 'Keeps a sealed original as proof beside the text of a notice; what its head says is read where it has text',
  status: 202,
  params: OriginalParams.pick({ noticeId: true }),
  body: z.strictObject({ uploadId: z.uuid() }),
  reply: Kept,
});

export const takeInOriginalHead = endpoint({
  method: 'POST',
  path: '/notices/:noticeId/originals/:originalId/reading',
  action: 'original.take-in',
  summary: 'Keeps what was read in the head of a sealed original',
  params: OriginalParams,
  body: z.strictObject({ head: OriginalHeadSaid.nullable() }),
  reply: Kept,
});

export const typeOriginalHead = endpoint({
  method: 'POST',
  path: '/notices/:noticeId/originals/:originalId/head',
  action: 'original.type',
  summary: 'Says what the head of a sealed original says, which no program can read',
  params: OriginalParams,
  body: OriginalHeadSaid,
  reply: Kept,
});

export const acknowledgeDifferences = endpoint({
  method: 'POST',
  path: '/notices/:noticeId/originals/:originalId/acknowledgements',
  action: 'original.acknowledge',
  summary: 'Says why the number or the day on the sealed original may differ from the notice',
  params: OriginalParams,
  body: z.strictObject({ reason: z.string().trim().min(1).max(LONGEST_TEXT) }),
  reply: Kept,
});

export const takeOriginal = fileEndpoint({
  path: '/notices/:noticeId/originals/:originalId/content',
  action: 'original.take',
  summary: 'The bytes of a sealed original, as they were sent',
  file: 'application/octet-stream',
  params: OriginalParams,
  search: z.object({}),
});
