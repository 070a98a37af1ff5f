import { idMaker } from '../platform/clocks/ids.js';
import type { RegimeClock } from '../platform/clocks/regime-clock.js';
import type { Tx } from '../platform/database/tables.js';
import type { PostRole } from '../regime/offices/rules/actor.js';
import { insertPerson, insertPosts } from '../regime/offices/store.js';

const nextId = idMaker();

/** An account whose person takes up a first post without anybody there to give it. */
export interface FirstPost {
  readonly districtId: string;
  readonly accountId: string;
  readonly name: string;
  readonly role: PostRole;
  /** For the roles that are held in a unit. */
  readonly unitId?: string;
}

/** Puts a person into a post from today on: the first administrator, and the people of a demonstration. */
export const appointing =
  (clock: RegimeClock) =>
  async (tx: Tx, { districtId, accountId, name, role, unitId }: FirstPost): Promise<void> => {
    const { now, today } = await clock.read(tx);
    const personId = nextId(now);
    await insertPerson(tx, districtId, { id: personId, name, accountId });
    await insertPosts(tx, districtId, [
      {
        ...{ id: nextId(now), personId, role, from: today },
        ...(unitId !== undefined && { unitId }),
        ...(role === 'unit-head' && { rank: 'head' }),
      },
    ]);
  };
