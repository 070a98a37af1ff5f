import type { Machine } from '../../../kernel/machine.js';

export type UnitImportState = 'reading' | 'unread' | 'read' | 'applied';
export type UnitImportMove = 'understand' | 'give-up' | 'take-over';

/** A sheet of units on its way into the list: taken over once, whole, or never. */
export const unitImportMachine: Machine<UnitImportState, UnitImportMove> = {
  initial: 'reading',
  moves: {
    reading: { understand: 'read', 'give-up': 'unread' },
    unread: {},
    read: { 'take-over': 'applied' },
    applied: {},
  },
};
