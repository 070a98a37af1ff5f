import { readBody } from '../http/read-body.js';
import type { PlainRoute } from '../http/route.js';
import { readSettings } from '../settings/store.js';
import { PLATFORM_CHAIN } from '../ledger/entry.js';
import { FirstRunForm } from './contract.js';
import { describedSessions } from './descriptions.js';
import { type Door, TRIES_A_MINUTE } from './door.js';
import { firstRunIsOpen, makeFirstAdministrator } from './first-run.js';
import { hashWanted } from './new-password.js';
import { giveCookies, openDoor } from './open-door.js';

/** The page that makes the first administrator, for whoever can read the window the program was started in. */
export const firstRunRoutes = (door: Door): readonly PlainRoute[] => {
  const { db, systemClock, secure, settings, placeWords, appointAdministrator, digestAlgorithm } = door;
  return [
    { description: describedSessions.firstRun, handle: async () => ({ open: await firstRunIsOpen(db) }) },
    {
      description: describedSessions.completeFirstRun,
      perMinute: TRIES_A_MINUTE,
      handle: async (request, reply) => {
        const { code, loginName, password } = readBody(FirstRunForm, request);
        const now = systemClock.now();
        const { values } = await readSettings(db, PLATFORM_CHAIN, settings);
        const wanted = { districtId: PLATFORM_CHAIN, loginName, password };
        const passwordHash = await hashWanted(db, wanted, values, placeWords);
        const admit = (tx: Parameters<typeof openDoor>[0], accountId: string) =>
          openDoor(tx, request, secure, { districtId: PLATFORM_CHAIN, accountId, way: 'first-run', loginName }, now);
        const first = { code, loginName, passwordHash, digestAlgorithm };
        giveCookies(reply, secure, await makeFirstAdministrator(db, first, appointAdministrator, admit, now));
      },
    },
  ];
};
