import { addDays, type Day, endOfQuarter } from '../../../kernel/day.js';
import { type Decision, done, refuse } from '../../../kernel/decision.js';
import { holdsOn, type Light, type LightKind, lightRank, type Lowering } from './light.js';

/** A light that a person put lower, as it is kept. */
export interface KeptLowering {
  readonly id: string;
  readonly taskId: string;
  readonly to: Lowering['to'];
  /** What the facts alone said on that day, and by which rule. */
  readonly computed: LightKind;
  readonly rule: string;
  readonly reason: string;
  readonly on: Day;
  readonly by: string;
  readonly until: Day;
  readonly lifted: { readonly on: Day; readonly by: string; readonly reason: string } | null;
}

export interface LightLowered {
  readonly type: 'light.lowered' | 'light.lifted';
  readonly lowering: KeptLowering;
}

/** How it counts for the light: one that was lifted holds no more from that day on. */
export const countedLowering = ({ to, reason, on, until, lifted }: KeptLowering, by: string | null): Lowering => ({
  ...{ to, reason, on, by },
  until: lifted ? addDays(lifted.on, -1) : until,
});

interface LightAtHand {
  readonly taskId: string;
  readonly light: Pick<Light, 'computed' | 'rule' | 'reasons'>;
  /** All there were, the first first. */
  readonly lowerings: readonly KeptLowering[];
}

/** The one that holds on a day. */
const holding = (lowerings: readonly KeptLowering[], today: Day): KeptLowering | undefined =>
  lowerings.findLast((each) => holdsOn(countedLowering(each, null), today) !== undefined);

const SETTLED = ['accepted', 'suspended', 'ended'];

/** Whether a person may say anything of the light: of an item under way, and one word at a time. */
export const mayLower = ({ light, lowerings }: Omit<LightAtHand, 'taskId'>, today: Day): boolean =>
  !light.reasons.some(({ code }) => SETTLED.includes(code)) &&
  light.computed !== 'severe' &&
  holding(lowerings, today) === undefined;

export const mayLift = ({ lowerings }: Pick<LightAtHand, 'lowerings'>, today: Day): boolean =>
  holding(lowerings, today) !== undefined;

/**
 * A person puts a light lower than the facts do, with a reason (regulation.md §5: “a human may only *lower* a light, with a
 * reason”). It ends by itself with the quarter: the next one has reports of its own to be judged by.
 */
export function lower(
  { taskId, light, lowerings }: LightAtHand,
  {
    id,
    to,
    reason,
    by,
  }: { readonly id: string; readonly to: Lowering['to']; readonly reason: string; readonly by: string },
  today: Day,
): Decision<KeptLowering, LightLowered> {
  if (light.reasons.some(({ code }) => SETTLED.includes(code))) return refuse('light.settled');
  if (holding(lowerings, today)) return refuse('light.lowered-already');
  if (lightRank[to] <= lightRank[light.computed]) return refuse('light.not-lower', { kind: light.computed });
  if (reason.trim() === '') return refuse('light.reason-missing');
  const lowering: KeptLowering = {
    ...{ id, taskId, to, computed: light.computed, rule: light.rule, reason, on: today, by },
    ...{ until: endOfQuarter(today), lifted: null },
  };
  return done(lowering, { type: 'light.lowered', lowering });
}

/** Takes the word back: the facts alone give the light again. */
export function lift(
  { lowerings }: Pick<LightAtHand, 'lowerings'>,
  { reason, by }: { readonly reason: string; readonly by: string },
  today: Day,
): Decision<KeptLowering, LightLowered> {
  const held = holding(lowerings, today);
  if (!held) return refuse('light.not-lowered');
  if (reason.trim() === '') return refuse('light.reason-missing');
  const lowering: KeptLowering = { ...held, lifted: { on: today, by, reason } };
  return done(lowering, { type: 'light.lifted', lowering });
}
