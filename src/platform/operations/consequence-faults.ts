import type { Acting } from '../../kernel/world.js';
import { DEEPEST_CONSEQUENCE } from './settle.js';
import type { Consequences } from './runtime.js';

/**
 * What is wrong with a table of consequences, as sentences; a test proves there are none.
 * Every event is listed, if only with none; no event brings itself about; no chain is deeper than eight; every effect
 * names a kind of thing that has a place in the lock order.
 */
export function consequenceFaults<Actor extends Acting>(
  consequences: Consequences<Actor>,
  lockOrder: readonly string[],
): readonly string[] {
  const emitted = (event: string): readonly string[] => (consequences[event] ?? []).flatMap((effect) => effect.emits);
  const faults: string[] = [];
  for (const [event, effects] of Object.entries(consequences)) {
    for (const effect of effects) {
      if (effect.event !== event) faults.push(`${event}: an effect of ${effect.event} is listed here`);
      if (!lockOrder.includes(effect.changes))
        faults.push(`${event}: ${effect.changes} has no place in the lock order`);
      faults.push(
        ...effect.emits.filter((next) => !(next in consequences)).map((next) => `${event}: ${next} is not listed`),
      );
    }
    const depth = depthBelow(event, emitted, []);
    if (depth === 'circle') faults.push(`${event}: brings itself about`);
    else if (depth > DEEPEST_CONSEQUENCE) faults.push(`${event}: ${String(depth)} events deep`);
  }
  return faults;
}

/** How many events follow one another below this one; a circle elsewhere is found where it begins. */
function depthBelow(
  event: string,
  emitted: (event: string) => readonly string[],
  above: readonly string[],
): number | 'circle' {
  if (above[0] === event) return 'circle';
  if (above.includes(event)) return 0;
  const depths = emitted(event).map((next) => depthBelow(next, emitted, [...above, event]));
  if (depths.includes('circle')) return 'circle';
  return Math.max(0, ...depths.map((depth) => (depth === 'circle' ? 0 : depth + 1)));
}
