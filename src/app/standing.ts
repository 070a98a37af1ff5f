import { z } from 'zod';
import type { RegimeClock } from '../platform/clocks/regime-clock.js';
import { together } from '../platform/database/along.js';
import type { Standing } from '../platform/sessions/authenticate.js';
import type { CalendarReader } from '../regime/calendar/queries.js';
import { actingOn } from '../regime/offices/acting.js';
import { personAlong, personTold } from '../regime/offices/queries.js';
import type { Actor } from '../regime/offices/rules/actor.js';

const Told = z.object({ clock: z.string().nullable(), calendar: z.unknown(), person: z.unknown() });

/** Who acts, at which moment of the regime and by which calendar: asked together with the session, in one statement. */
export const standingOf = (regimeClock: RegimeClock, calendar: CalendarReader): Standing<Actor> => ({
  along: together({ clock: regimeClock.along, calendar: calendar.along, person: personAlong }),
  read: async (reader, signedIn, along) => {
    const told = Told.parse(along);
    const moment = regimeClock.told(told.clock);
    const acting = await actingOn(reader, signedIn, personTold(told.person), moment.today);
    if (!acting) return undefined;
    return {
      ...acting,
      circumstances: { ...moment, calendar: await calendar.told(reader, told.calendar, moment.today) },
    };
  },
});
