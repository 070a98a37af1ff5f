import type { Acting, Circumstances, Subject, World } from '../../kernel/world.js';
import { idMaker } from '../clocks/ids.js';
import type { Moment } from '../clocks/regime-clock.js';
import type { Incoming } from './answer.js';
import type { Can, Reader } from './parts.js';
import type { Runtime } from './runtime.js';

/** One counter for the whole program, so that its ids sort in the order they were made in. */
const nextId = idMaker();

/** @param moment of a timer that makes up for a day: that day */
export async function circumstancesOf<Actor extends Acting>(
  { regimeClock, calendar }: Runtime<Actor>,
  reader: Reader,
  moment?: Moment,
): Promise<Circumstances> {
  const { now, today } = moment ?? (await regimeClock.read(reader));
  return { now, today, calendar: await calendar(reader, today) };
}

/** The world of one request. */
export const worldIn = <Actor extends Acting>(
  circumstances: Circumstances,
  { actor, onBehalfOf, language = 'zh-CN' }: Pick<Incoming<Actor>, 'actor' | 'onBehalfOf' | 'language'>,
): World<Actor> => ({
  ...circumstances,
  actor,
  ...(onBehalfOf !== undefined && { onBehalfOf }),
  language,
  newId: () => nextId(circumstances.now),
});

/** The same, read in the transaction that changes something: a day stands with the calendar it was reckoned by (I17). */
export const worldFor = async <Actor extends Acting>(
  runtime: Runtime<Actor>,
  reader: Reader,
  incoming: Pick<Incoming<Actor>, 'actor' | 'onBehalfOf' | 'language'>,
  moment?: Moment,
): Promise<World<Actor>> => worldIn(await circumstancesOf(runtime, reader, moment), incoming);

/** Policy ∧ the open moves. */
export const canOf =
  <Actor extends Acting>({ permissions }: Runtime<Actor>, actor: Actor): Can =>
  (subject: Subject) =>
    subject.open.filter((action) => permissions.may(actor, action, subject));
