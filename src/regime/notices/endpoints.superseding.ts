import { z } from 'zod';
import { DraftView } from '../../kernel/draft.js';
import { endpoint } from '../../kernel/endpoint.js';
import { PaperSigning } from '../offices/contract.paper.js';

const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });
const LONGEST_NAME = 200;
const LONGEST_TEXT = 4_000;
const MOST_ROWS = 500;
const Name = z.string().trim().min(1).max(LONGEST_NAME);
const Row = z.string().max(20).meta({ description: 'The number of the row: 8, or 3-2 where rows share one.' });

/** By what an issued paper can be shown. */
export const IssueProof = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file') }).meta({ description: 'The file that was read is the sealed paper.' }),
  z.strictObject({ kind: z.literal('receipt'), number: Name }).meta({ description: '收文编号' }),
]);

/** That one notice replaced another, told of the other one. */
export const SupersessionView = z.object({
  id: z.uuid(),
  number: z.string().nullable(),
  issuedOn: IsoDay.nullable(),
  reason: z.string(),
  registeredBy: z.string(),
  registeredAt: z.iso.datetime(),
  continued: z.int().meta({ description: 'Items that went on under the new notice.' }),
  ended: z.int().meta({ description: 'Items that the new notice left out.' }),
});
export type SupersessionView = z.infer<typeof SupersessionView>;

/** What a person said of a row of the new notice. */
const RowMatch = z.strictObject({
  row: Row,
  continues: z.uuid().nullable().meta({ description: 'The item that goes on under it; null: it opens a new one.' }),
});

export const supersedeNotice = endpoint({
  method: 'POST',
  path: '/notices/:noticeId/supersession',
  action: 'notice.supersede',
  summary:
    'Registers a notice as issued in the place of another of its year; items go on, end and open as a person says',
  status: 201,
  params: z.object({ noticeId: z.uuid() }),
  body: PaperSigning.omit({ post: true, proof: true }).extend({
    post: PaperSigning.shape.post.optional(),
    proof: IssueProof,
    replaces: z.uuid().meta({ description: 'The issued notice whose place it takes.' }),
    reason: z.string().trim().min(1).max(LONGEST_TEXT),
    matches: z.array(RowMatch).max(MOST_ROWS).meta({ description: 'Every row of the new notice, once.' }),
    ended: z
      .array(z.strictObject({ itemId: z.uuid(), reason: z.string().trim().min(1).max(LONGEST_TEXT) }))
      .max(MOST_ROWS)
      .default([])
      .meta({ description: 'Every item that no row continues, with why it ends.' }),
  }),
  reply: z.object({ noticeId: z.uuid(), programmeId: z.uuid() }),
});

const Typed = z.string().max(LONGEST_TEXT);

/** What is being typed of a supersession; every field is kept as it stands, whole or half. */
export const SupersessionTyped = z.strictObject({
  replaces: z.uuid().optional(),
  reason: Typed.optional(),
  signedBy: Typed.optional(),
  signedOn: Typed.optional(),
  receipt: Typed.optional(),
  byReceipt: z.boolean().optional(),
  matches: z.array(RowMatch).max(MOST_ROWS).optional(),
  ended: z
    .array(z.strictObject({ itemId: z.uuid(), reason: Typed }))
    .max(MOST_ROWS)
    .optional(),
});
export type SupersessionTyped = z.infer<typeof SupersessionTyped>;

export const typeSupersession = endpoint({
  method: 'PATCH',
  path: '/notices/:noticeId/supersession',
  action: 'supersession.type',
  summary: 'Keeps what is typed of a supersession before it is registered',
  params: z.object({ noticeId: z.uuid() }),
  body: SupersessionTyped,
  reply: DraftView,
});
