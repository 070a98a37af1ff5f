import { z } from 'zod';
import { Rhythm } from './contract.js';

const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });
const LONGEST_NAME = 200;
const LONGEST_TEXT = 4_000;

const RollPolicyName = z.enum(['none', 'next-working-day', 'previous-working-day', 'as-written']);

const MajorMattersView = z.object({
  overBudgetPercent: z.number().min(0).max(100).meta({ description: 'Percent that the estimate grows by.' }),
  siteChanges: z.boolean(),
  finishBeyondYear: z.boolean(),
});

/** What the notice does not say, with the proposal that stands ready (rules/unsaid.ts). */
export const UnsaidView = z.discriminatedUnion('matter', [
  z.object({
    matter: z.literal('deputy-leader'),
    row: z.string(),
    leadUnit: z.string().nullable(),
    proposal: z.string().nullable(),
    blocks: z.literal(true),
  }),
  z.object({
    matter: z.literal('district-invested'),
    row: z.string(),
    written: z.string().nullable(),
    proposal: z.null(),
    blocks: z.literal(false),
  }),
  z.object({
    matter: z.literal('undated-duty'),
    about: z.string(),
    clause: z.string(),
    proposal: z.object({ day: IsoDay, from: z.enum(['disclosure-term', 'end-of-year', 'end-of-quarter']) }).nullable(),
    blocks: z.literal(false),
  }),
  z.object({ matter: z.literal('major-matters'), proposal: MajorMattersView, blocks: z.literal(false) }),
  z.object({ matter: z.literal('circular-rhythm'), proposal: Rhythm, blocks: z.literal(false) }),
  z.object({ matter: z.literal('roll-of-days'), proposal: RollPolicyName, blocks: z.literal(false) }),
]);
export type UnsaidView = z.infer<typeof UnsaidView>;

/** All that one confirmation settles (通知未写明, point 9). What is left null stays open and is asked again later. */
export const Settlement = z.strictObject({
  meeting: z.string().trim().max(LONGEST_TEXT).nullable(),
  deputyLeaders: z.array(z.strictObject({ row: z.string(), name: z.string().trim().max(LONGEST_NAME).nullable() })),
  districtInvested: z.array(z.strictObject({ row: z.string(), invested: z.boolean().nullable() })),
  undatedDuties: z.array(z.strictObject({ about: z.string(), day: IsoDay.nullable() })),
  majorMatters: MajorMattersView,
  circularRhythm: Rhythm.nullable(),
  rollOfDays: RollPolicyName,
});
export type Settlement = z.infer<typeof Settlement>;
