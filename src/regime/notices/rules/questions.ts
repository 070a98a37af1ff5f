import type { Asked } from './asking.js';

/**
 * The questions of a reading as a person wants them: one answer, one question. A name that nobody knows (金太阳) is
 * asked once, with every place it stands in; a question raised twice about the same thing is one.
 */
export function gather(asked: readonly Asked[]): Asked[] {
  const gathered = new Map<string, Asked>();
  for (const question of asked) {
    const key = keyOf(question);
    const before = gathered.get(key);
    const places = [...placesOf(before), ...placesOf(question)];
    gathered.set(key, { ...(before ?? question), ...(places.length > 1 && { places: [...new Set(places)] }) });
  }
  return [...gathered.values()].map(({ places, ...question }) =>
    places && places.length > 1 ? { ...question, places } : question,
  );
}

const placesOf = (question: Asked | undefined): readonly string[] =>
  question ? (question.places ?? [question.about]) : [];

/** One answer settles them all: what a name means, and which year an annex without one belongs to. */
function keyOf({ code, about, params }: Asked): string {
  if (code === 'unknown-unit') return `${code} ${String(params['unit'])}`;
  if (code === 'missing-year' && about.startsWith('/tasks/')) return code;
  return `${code} ${about} ${JSON.stringify(params)}`;
}
