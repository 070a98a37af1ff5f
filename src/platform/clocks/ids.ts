import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** The counter of UUIDv7 has 32 bits here; it begins in the lower half, so that it does not run over within a moment. */
const FIRST_COUNT_BELOW = 2 ** 31;

/**
 * Makes ids (UUIDv7, RFC 9562) that sort in the order they were made in, also while the regime's clock stands still.
 * @returns a function of the regime's moment, ISO 8601
 */
export function idMaker(): (now: string) => string {
  let milliseconds = 0;
  let count = 0;
  return (now) => {
    const asked = Date.parse(now);
    if (asked > milliseconds) {
      milliseconds = asked;
      count = randomBytes(4).readUInt32BE() % FIRST_COUNT_BELOW;
    } else count += 1;
    return v7({ msecs: asked, seq: count });
  };
}
