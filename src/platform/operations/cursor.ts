import type { z } from 'zod';
import { invalid } from '../problem/problem.js';

/** A place in a list's order, as text that goes behind a question mark. It hides nothing: visibility bounds each page. */
export const cursorOf = (place: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** Reads a cursor back. @throws ProblemError 422 where it was not given out for this order */
export function readCursor<Place extends z.ZodType>(place: Place, cursor: string): z.output<Place> {
  const read = place.safeParse(parsed(Buffer.from(cursor, 'base64url').toString()));
  if (!read.success) throw invalid([{ in: 'query', path: 'cursor', code: 'not-a-cursor' }]);
  return read.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not ours: the schema says so
  }
}
