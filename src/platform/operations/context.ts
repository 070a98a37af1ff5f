import type { Acting, Subject, World } from '../../kernel/world.js';
import { idMaker } from '../clocks/ids.js';
import type { Moment } from '../clocks/regime-clock.js';
import type { Incoming } from './answer.js';
import type { Can, Reader } from './parts.js';
import type { Runtime } from './runtime.js';

/** One counter for the whole program, so that its ids sort in the order they were made in. */
const nextId = idMaker();

/** The world as it is at this moment of the regime, for one request; a timer that makes up for a day hands that day in. */
export async function worldFor<Actor extends Acting>(
  { regimeClock, calendar }: Runtime<Actor>,
  reader: Reader,
  { actor, onBehalfOf, language = 'zh-CN' }: Pick<Incoming<Actor>, 'actor' | 'onBehalfOf' | 'language'>,
  moment?: Moment,
): Promise<World<Actor>> {
  const { now, today } = moment ?? (await regimeClock.read(reader));
  return {
    today,
    now,
    actor,
    ...(onBehalfOf !== undefined && { onBehalfOf }),
    language,
    calendar: await calendar(reader, today),
    newId: () => nextId(now),
  };
}

/** Policy ∧ the open moves. */
export const canOf =
  <Actor extends Acting>({ permissions }: Runtime<Actor>, actor: Actor): Can =>
  (subject: Subject) =>
    subject.open.filter((action) => permissions.may(actor, action, subject));
