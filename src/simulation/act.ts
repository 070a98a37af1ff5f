import type { Language } from '../kernel/language.js';
import type { District } from './district.js';

/** One thing that somebody does on a day of the year, by the operations of the program. */
export interface Act {
  /** YYYY-MM-DD. */
  readonly on: string;
  /** For the diary: who does what. */
  readonly says: Readonly<Record<Language, string>>;
  readonly play: (district: District) => Promise<unknown>;
}

/** The acts of one capability over the year. */
export type Part = readonly Act[];
