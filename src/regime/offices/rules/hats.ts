import { type PostRole, roles } from './actor.js';

/** What somebody acts as just now: a role of their own, or one of somebody else's for whom they stand in. */
export interface Hat {
  readonly role: PostRole;
  /** Whose post it is, where it is not their own. */
  readonly inPlaceOf?: string;
}

const BETWEEN = '/';

/** As a session keeps it. */
export const hatText = ({ role, inPlaceOf }: Hat): string =>
  inPlaceOf === undefined ? role : [role, inPlaceOf].join(BETWEEN);

/** @returns undefined where it names no role of the regime */
export function readHat(text: string): Hat | undefined {
  const [name, inPlaceOf] = text.split(BETWEEN);
  const role = roles.find((each) => each === name);
  return role && { role, ...(inPlaceOf !== undefined && { inPlaceOf }) };
}

export const sameHat = (one: Hat, other: Hat): boolean => hatText(one) === hatText(other);
