import type { EventRecord } from '../../kernel/record.js';
import type { DirectoryEvent } from './rules/directory.js';

/** How the ledger keeps what happens to a unit. A unit's names are no person's: they stand in the chain. */
export function unitRecorded(event: DirectoryEvent): EventRecord {
  switch (event.type) {
    case 'unit.added':
      return {
        subjects: [{ kind: 'unit', id: event.unit.id }],
        facts: { name: event.unit.name, kind: event.unit.kind },
      };
    case 'unit.changed':
      return {
        subjects: [{ kind: 'unit', id: event.unitId }],
        facts: { changes: event.changes.map(({ field, was, now }) => ({ field, was, now })) },
      };
    case 'unit.alias-added':
    case 'unit.alias-removed':
      return { subjects: [{ kind: 'unit', id: event.unitId }], facts: { alias: event.alias } };
  }
}
