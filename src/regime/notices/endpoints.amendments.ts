import { z } from 'zod';
import { DraftView } from '../../kernel/draft.js';
import { endpoint } from '../../kernel/endpoint.js';
import { Target } from './contract.js';
import { columns } from './rules/cell-text.js';

const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });
const LONGEST_NAME = 200;
const LONGEST_TEXT = 4_000;
const MOST_CELLS = 200;
const MOST_FIGURES = 50;
const Name = z.string().trim().min(1).max(LONGEST_NAME);
const Row = z.string().max(20).meta({ description: 'The number of the item: 8, or 3-2 where rows share one.' });
const Was = z.string().meta({ description: 'What stood there when it was typed; refused where it no longer does.' });

/** A cell of the annex as the correcting paper has it. */
export const AmendedCellTyped = z.discriminatedUnion('column', [
  z.strictObject({
    column: z.enum(['title', 'content', 'leadUnits', 'responsibleUnits']),
    row: Row,
    was: Was,
    now: z.string().trim().max(LONGEST_TEXT).meta({ description: 'As the paper writes it; several units by 、.' }),
  }),
  z.strictObject({
    column: z.literal('due'),
    row: Row,
    was: Was,
    now: z.string().trim().max(LONGEST_NAME).meta({ description: 'As the paper writes it: 11月30日.' }),
    on: IsoDay.optional().meta({ description: 'The day it means, where the words alone do not say.' }),
  }),
  z.strictObject({
    column: z.literal('targets'),
    row: Row,
    was: Was,
    now: z.array(Target.omit({ value: true })).max(MOST_FIGURES),
  }),
]);

/** What a person says of a name that the directory does not decide. */
export const AmendedName = z.strictObject({
  written: Name,
  as: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('unit'), unitId: z.uuid() }),
    z.strictObject({ kind: z.literal('new-unit') }),
    z.strictObject({ kind: z.literal('keep') }).meta({ description: 'As it is written, marked as unconfirmed.' }),
  ]),
});

export const AmendmentProofSent = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('file'), uploadId: z.uuid() }).meta({ description: 'The scan of the paper.' }),
  z.strictObject({ kind: z.literal('receipt'), number: Name }).meta({ description: '收文编号' }),
]);

/** A correction that was registered, with every column it changed. */
export const AmendmentView = z
  .object({
    id: z.uuid(),
    number: z.string(),
    on: IsoDay,
    reason: z.string(),
    signedBy: z.string(),
    proof: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('file'), name: z.string(), sha256: z.string() }),
      z.object({ kind: z.literal('receipt'), number: z.string() }),
    ]),
    registeredBy: z.string(),
    registeredAt: z.iso.datetime(),
    changes: z.array(
      z.object({
        row: z.string(),
        column: z.enum([...columns, 'deliverables']),
        was: z.string(),
        now: z.string(),
      }),
    ),
  })
  .meta({ id: 'Amendment' });
export type AmendmentView = z.infer<typeof AmendmentView>;

export const registerAmendment = endpoint({
  method: 'POST',
  path: '/notices/:noticeId/amendments',
  action: 'notice.amend',
  summary: 'Registers a paper that corrects cells of an issued notice (更正通知); items and duties follow it',
  status: 201,
  params: z.object({ noticeId: z.uuid() }),
  body: z.strictObject({
    number: Name.meta({ description: '发文字号 of the correcting paper, its own.' }),
    on: IsoDay.meta({ description: 'The day of the paper.' }),
    reason: z.string().trim().min(1).max(LONGEST_TEXT),
    signedBy: Name.meta({ description: 'Who signed the paper: it is registered, never invented.' }),
    proof: AmendmentProofSent,
    cells: z.array(AmendedCellTyped).min(1).max(MOST_CELLS),
    names: z.array(AmendedName).max(MOST_CELLS).default([]),
  }),
  reply: z.object({ noticeId: z.uuid(), amendmentId: z.uuid(), programmeId: z.uuid() }),
});

const Typed = z.string().max(LONGEST_TEXT);

/** What is being typed of a correction; every field is kept as it stands, whole or half. */
export const AmendmentTyped = z.strictObject({
  number: Typed.optional(),
  on: Typed.optional(),
  reason: Typed.optional(),
  signedBy: Typed.optional(),
  receipt: Typed.optional(),
  cells: z.array(AmendedCellTyped).max(MOST_CELLS).optional(),
  names: z.array(AmendedName).max(MOST_CELLS).optional(),
});
export type AmendmentTyped = z.infer<typeof AmendmentTyped>;

export const typeAmendment = endpoint({
  method: 'PATCH',
  path: '/notices/:noticeId/amendment',
  action: 'amendment.type',
  summary: 'Keeps what is typed of a correction before it is registered',
  params: z.object({ noticeId: z.uuid() }),
  body: AmendmentTyped,
  reply: DraftView,
});
