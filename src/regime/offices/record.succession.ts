import type { EventRecord } from '../../kernel/record.js';
import type { PortfolioHandedOver } from './rules/portfolios.js';
import { unitRecorded } from './record.units.js';
import type { DirectoryEvent } from './rules/directory.js';
import type { SuccessionHeld, SuccessionRecorded, UnitIdentified, UnitsSucceeded } from './rules/recording.js';

/** That units would end was taken back. */
export interface SuccessionWithdrawn {
  readonly type: 'unit.succession-withdrawn';
  readonly successionId: string;
  readonly predecessors: readonly string[];
  readonly number: string | null;
  readonly from: string;
}

export type SuccessionEvent =
  SuccessionRecorded | SuccessionWithdrawn | SuccessionHeld | UnitsSucceeded | UnitIdentified;

/** Each unit has it in its history: those that end first. @throws Error where no unit is named, which no rule lets through */
function named(unitIds: readonly string[]): EventRecord['subjects'] {
  const [first, ...others] = unitIds.map((id) => ({ kind: 'unit', id }));
  if (!first) throw new Error('a succession names its units');
  return [first, ...others];
}

/** How the ledger keeps what becomes of units. Their names are no person's: they stand in the chain. */
export function successionRecorded(event: SuccessionEvent | DirectoryEvent): EventRecord {
  switch (event.type) {
    case 'unit.succession-recorded': {
      const { from, number, predecessors, heirs } = event.form;
      const known = heirs.flatMap((heir) => ('unitId' in heir ? [heir.unitId] : []));
      return {
        subjects: named([...predecessors, ...known]),
        facts: {
          ...{ from, number, before: [...predecessors], after: known },
          added: heirs.flatMap((heir) => ('unitId' in heir ? [] : [heir.name])),
        },
      };
    }
    case 'unit.succession-withdrawn':
      return { subjects: named(event.predecessors), facts: { from: event.from, number: event.number } };
    case 'unit.succession-held':
      return {
        subjects: named(event.predecessors),
        facts: { from: event.from, number: event.number, open: event.open },
      };
    case 'unit.succeeded':
    case 'unit.identified': {
      const { from, number, over } = event;
      return {
        subjects: named([...over.predecessors, ...over.heirs]),
        facts: { from, number, before: [...over.predecessors], after: [...over.heirs] },
      };
    }
    case 'unit.added':
    case 'unit.changed':
    case 'unit.alias-added':
    case 'unit.alias-removed':
      return unitRecorded(event);
  }
}

/** How the ledger keeps that the field of a unit changed hands. */
export const handedOverRecord = ({ unitId, leaderId, before, from, leaderName }: PortfolioHandedOver): EventRecord => ({
  subjects: [
    { kind: 'unit', id: unitId },
    ...(leaderId === null ? [] : [{ kind: 'person', id: leaderId }]),
    ...(before === null ? [] : [{ kind: 'person', id: before }]),
  ],
  facts: { unit: unitId, from, leader: leaderId, before },
  ...(leaderName !== '' && { personal: { name: leaderName } }),
});
