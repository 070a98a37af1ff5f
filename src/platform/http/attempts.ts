import type { SystemClock } from '../clocks/system-clock.js';
import { tooMany } from '../problem/problem.js';

const WINDOW_MS = 60_000;

/**
 * Counts what an address tries within a minute, in this program alone: what must hold over all programs (a name that is
 * locked) stands in the database.
 * @returns counts one try, and throws ProblemError 429 for each beyond `limit`
 */
export function limitAttempts(limit: number, clock: SystemClock): (address: string) => void {
  let began = clock.now();
  const tries = new Map<string, number>();
  return (address) => {
    const now = clock.now();
    if (now - began >= WINDOW_MS) {
      began = now;
      tries.clear(); // so that the addresses of a whole year are never in memory
    }
    const count = (tries.get(address) ?? 0) + 1;
    tries.set(address, count);
    if (count > limit) throw tooMany(Math.ceil((began + WINDOW_MS - now) / 1_000));
  };
}
