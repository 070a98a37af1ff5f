import type { WorkCalendar } from '../../../kernel/work-calendar.js';

/** FNV-1a over 32 bits: enough to tell one calendar from another, and nothing rests on its secrecy. */
const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * The name of a calendar, stored with every day computed from it (I17): the years it knows, and a checksum of their
 * days, so that a corrected day gives another name.
 */
export function calendarVersion({ published, off, worked }: WorkCalendar): string {
  const years = [...published.keys()].sort((one, other) => one - other);
  const days = [...published]
    .map(([year, on]) => `${String(year)}@${on}`)
    .concat(
      [...off].map((d) => `-${d}`),
      [...worked].map((d) => `+${d}`),
    )
    .sort()
    .join();
  const span = years.length === 0 ? 'none' : `${String(years[0])}-${String(years.at(-1))}`;
  return `${span}/${checksum(days)}`;
}

function checksum(text: string): string {
  let sum = OFFSET_BASIS;
  for (const character of text) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), PRIME);
  return (sum >>> 0).toString(16).padStart(8, '0');
}
