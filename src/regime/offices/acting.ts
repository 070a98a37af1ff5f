import type { Day } from '../../kernel/day.js';
import type { Reader } from '../../platform/operations/parts.js';
import { personSigningIn, type PersonWithPosts } from './queries.js';
import { standinsOf } from './queries.delegations.js';
import type { Actor } from './rules/actor.js';
import { type Hat, readHat, sameHat } from './rules/hats.js';
import { hatsOn, unitsUnder } from './rules/posts.js';

interface SittingDown {
  readonly districtId: string;
  readonly accountId: string;
  /** As the session keeps it; none chosen: the first. */
  readonly hat?: string;
}

/** Somebody who acts, and for whom. */
export interface ActingNow {
  readonly actor: Actor;
  /** The id of the person whose post it is, where it is not their own: the ledger then names both. */
  readonly onBehalfOf?: string;
}

/**
 * Whom a session stands for on a day, in the role they chose; undefined where they hold no post and stand in for nobody. A
 * role that has ended since gives way to the first they have. Only for who acts for another is the database asked here.
 */
export async function actingOn(
  reader: Reader,
  { districtId, accountId, hat }: SittingDown,
  person: PersonWithPosts | undefined,
  on: Day,
): Promise<ActingNow | undefined> {
  if (!person) return undefined;
  const { id: personId, name, posts } = person;
  const own = hatsOn(posts, on);
  const chosen = hat === undefined ? undefined : readHat(hat);
  const standins =
    own.length > 0 && chosen?.inPlaceOf === undefined ? [] : await standinsOf(reader, districtId, personId, on);
  const standin =
    standins.find((each) => chosen && sameHat(each, chosen)) ?? (own.length === 0 ? standins[0] : undefined);
  if (standin) {
    const { role, unitIds, taskIds, inPlaceOf } = standin;
    const whose = { inPlaceOf, ...(taskIds && { taskIds }) };
    return { actor: { accountId, districtId, role, unitIds, personId, name, ...whose }, onBehalfOf: inPlaceOf };
  }
  const role = own.find((each) => each === chosen?.role) ?? own[0];
  return role && { actor: { accountId, districtId, role, unitIds: unitsUnder(posts, role, on), personId, name } };
}

/** A role that can be gone on in, with the name of whoever it is held for. */
export interface NamedHat extends Hat {
  readonly name?: string;
}

/** All that somebody may act as on a day: their own roles first, then those they stand in for. */
export async function hatsOf(
  reader: Reader,
  { districtId, accountId }: Omit<SittingDown, 'hat'>,
  on: Day,
): Promise<readonly NamedHat[]> {
  const person = await personSigningIn(reader, { districtId, accountId });
  if (!person) return [];
  const standins = await standinsOf(reader, districtId, person.id, on);
  return [...hatsOn(person.posts, on).map((role) => ({ role })), ...standins];
}
