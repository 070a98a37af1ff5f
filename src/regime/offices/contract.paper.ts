import { z } from 'zod';

const LONGEST_NAME = 200;
const LONGEST_WORDS = 2_000;
const Name = z.string().trim().min(1).max(LONGEST_NAME);
const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });

/** By what a paper can be shown: its scan, kept by its hash, or the number under which it was received. */
export const PaperProof = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('scan'), uploadId: z.uuid() }),
  z.strictObject({ kind: z.literal('receipt'), number: Name }).meta({ description: '收文编号' }),
]);
export type PaperProof = z.infer<typeof PaperProof>;

/** 登记线下审签: what a clerk registers of a paper that somebody signed. One shape for every approval there is (point 1). */
export const PaperSigning = z.strictObject({
  signedBy: Name.meta({ description: 'Who signed the paper: it is registered, never invented.' }),
  post: Name.meta({ description: 'The post in which they signed: 副区长.' }),
  signedOn: IsoDay,
  opinion: z
    .string()
    .trim()
    .max(LONGEST_WORDS)
    .default('')
    .meta({ description: 'What was written on it; empty: it was circled alone (圈阅).' }),
  proof: PaperProof,
});
export type PaperSigning = z.infer<typeof PaperSigning>;

/** A unit's letter that a clerk registers: the day on it and where it is (代收, point 1). */
export const Letter = z.strictObject({ on: IsoDay.meta({ description: 'The day on the letter.' }), proof: PaperProof });
export type Letter = z.infer<typeof Letter>;

/** A letter as it is shown with what came by it. */
export const LetterView = z.object({ on: IsoDay, receiptNumber: z.string().nullable(), scan: z.string().nullable() });
