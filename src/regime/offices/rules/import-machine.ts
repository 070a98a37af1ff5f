import type { Machine } from '../../../kernel/machine.js';

/** What a sheet lists; each has a table of its own, for people are kept a shorter time than units. */
export type Listed = 'unit' | 'person';

export type ImportState = 'reading' | 'unread' | 'read' | 'applied';
export type ImportMove = 'understand' | 'give-up' | 'take-over';

/** A sheet of units or people on its way into the list: taken over once, whole, or never. */
export const importMachine: Machine<ImportState, ImportMove> = {
  initial: 'reading',
  moves: {
    reading: { understand: 'read', 'give-up': 'unread' },
    unread: {},
    read: { 'take-over': 'applied' },
    applied: {},
  },
};
