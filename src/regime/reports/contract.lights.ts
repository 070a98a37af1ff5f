import { z } from 'zod';
import { endpoint, readEndpoint } from '../../kernel/endpoint.js';
import { lightKinds } from './rules/light.js';

const IsoDay = z.iso.date().meta({ description: 'A calendar day in Asia/Shanghai, YYYY-MM-DD.' });
const LONGEST_REASON = 2_000;
const Reason = z.string().trim().max(LONGEST_REASON);
const Percent = z.number().meta({ description: 'In percent of the whole weight, to two places.' });
const LoweredTo = z.enum(['lag', 'severe']);
const Node = z.object({
  id: z.uuid(),
  title: z.string(),
  finish: IsoDay.meta({ description: 'As promised now.' }),
  missed: IsoDay.nullable().meta({ description: 'The first promised day that passed without its being met.' }),
});
const Missing = z.object({ period: z.string(), due: IsoDay, workingDaysLate: z.int() });
const Lowered = z.object({
  to: LoweredTo,
  reason: z.string(),
  on: IsoDay,
  until: IsoDay.meta({ description: 'The last day on which it holds.' }),
  by: z.string().nullable(),
});

/** Why a light is what it is, the gravest first; words are made of it where it is read. */
export const LightReasonView = z.discriminatedUnion('code', [
  z.object({ code: z.literal('behind'), points: Percent.meta({ description: 'Negative: ahead of the plan.' }) }),
  z.object({ code: z.enum(['critical-overdue', 'node-overdue', 'recovered', 'moved']), nodes: z.array(Node) }),
  z.object({ code: z.literal('report-missing'), reports: z.array(Missing) }),
  z.object({ code: z.literal('plan-missing'), due: IsoDay, workingDaysLate: z.int() }),
  z.object({ code: z.enum(['nothing-missed', 'no-plan', 'suspended', 'ended', 'accepted']) }),
  z.object({ code: z.literal('lowered'), lowering: Lowered }),
]);
export type LightReasonView = z.infer<typeof LightReasonView>;

/** How an item stands, with all that rests on; it stays inside the console. */
export const LightView = z
  .object({
    taskId: z.uuid(),
    kind: z.enum(lightKinds),
    computed: z.enum(lightKinds).meta({ description: 'What the facts alone say.' }),
    recovered: z
      .boolean()
      .meta({ description: 'A critical day was missed and made good, or moved: never green again.' }),
    reasons: z.array(LightReasonView).min(1),
    figures: z
      .object({ planned: Percent, reported: Percent, verified: Percent, gap: Percent })
      .nullable()
      .meta({ description: 'Null where nothing can be counted: no approved plan, or nodes without weight.' }),
    asOf: IsoDay.nullable().meta({ description: 'The day of the latest word on its nodes, or of the approval.' }),
    ageInDays: z.int().nullable(),
    saidBy: z.string().nullable().meta({ description: 'The unit whose word that was; null: the plan itself.' }),
    on: IsoDay.meta({ description: 'The day it was given for.' }),
    rule: z.string().meta({ description: 'The version of the rule.' }),
  })
  .meta({ id: 'Light' });
export type LightView = z.infer<typeof LightView>;

/** When an item will be finished by its course so far: a range beside the promise, never a day. */
export const ForecastView = z.object({
  low: IsoDay.meta({ description: 'In one of ten cases it is finished earlier.' }),
  middle: IsoDay,
  high: IsoDay.meta({ description: 'In one of ten cases it is finished later.' }),
  onTime: z.int().meta({ description: 'In how many of a hundred cases it is finished on the promised day.' }),
  earned: IsoDay.nullable().meta({ description: 'What earned schedule alone says.' }),
  promised: IsoDay,
  method: z.string(),
});
export type ForecastView = z.infer<typeof ForecastView>;

/** The light of one item, with what people said of it. */
export const LightRecord = LightView.extend({
  lowerings: z
    .array(
      Lowered.extend({
        id: z.uuid(),
        computed: z.enum(lightKinds).meta({ description: 'What the facts alone said that day.' }),
        lifted: z.object({ on: IsoDay, by: z.string().nullable(), reason: z.string() }).nullable(),
      }),
    )
    .meta({ description: 'The latest first.' }),
  forecast: ForecastView.nullable().meta({ description: 'Null where nothing is known to go by.' }),
  can: z.array(z.string()),
}).meta({ id: 'LightRecord' });
export type LightRecord = z.infer<typeof LightRecord>;

const TaskParams = z.object({ taskId: z.uuid() });

export const listLights = readEndpoint({
  path: '/programmes/:programmeId/lights',
  action: 'light.list',
  summary: "The lights of a programme's items, each with its rule, its numbers and their age; a unit's people its own",
  params: z.object({ programmeId: z.uuid() }),
  search: z.object({}),
  reply: z.object({ items: z.array(LightView) }),
});

export const readLight = readEndpoint({
  path: '/tasks/:taskId/light',
  action: 'light.read',
  summary: 'The light of an item, and what people said of it',
  params: TaskParams,
  search: z.object({}),
  reply: LightRecord,
});

export const lowerLight = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/light/lowering',
  action: 'light.lower',
  summary: 'Puts a light lower than the facts do, with a reason, to the end of the quarter; nobody can raise one',
  params: TaskParams,
  body: z.strictObject({ to: LoweredTo, reason: Reason }),
  reply: LightRecord,
});

export const liftLight = endpoint({
  method: 'POST',
  path: '/tasks/:taskId/light/lifting',
  action: 'light.lift',
  summary: 'Takes a lowering back: the facts alone give the light again',
  params: TaskParams,
  body: z.strictObject({ reason: Reason }),
  reply: LightRecord,
});
