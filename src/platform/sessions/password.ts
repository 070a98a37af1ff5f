import { hash, verify } from '@node-rs/argon2';

/** OWASP's least for Argon2id (Password Storage Cheat Sheet): 19 MiB, two rounds, one lane. */
export const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Argon2id with a salt of its own, in the form that carries its costs along. */
export const hashPassword = (password: string): Promise<string> => hash(password, COST);

/** Takes as long for a name nobody has as for one somebody has: the time would tell which names exist. */
export async function passwordFits(stored: string | null | undefined, password: string): Promise<boolean> {
  noAccount ??= hashPassword('');
  const fits = await verify(stored ?? (await noAccount), password, COST);
  return fits && stored !== null && stored !== undefined;
}

let noAccount: Promise<string> | undefined;
