import type { UnitWords } from '../words.units.js';
import { type UnitField, unitFields } from './unit-fields.js';
import type { Unit } from './units.js';

/** The cells of a unit's row, in the order of the columns: what goes out is what comes in. */
export const unitCells = (unit: Unit, nameOf: (unitId: string) => string | undefined, words: UnitWords): string[] => {
  const cells: Readonly<Record<UnitField, string>> = {
    name: unit.name,
    shortName: unit.shortName ?? '',
    aliases: unit.aliases.join('、'),
    kind: unit.kind === null ? words.unconfirmed : words.kind[unit.kind],
    parent: unit.parentId === undefined ? '' : (nameOf(unit.parentId) ?? ''),
    creditCode: unit.creditCode ?? '',
    from: unit.from ?? '',
    until: unit.until ?? '',
  };
  return unitFields.map((field) => cells[field]);
};

export const unitHeadings = (words: UnitWords): string[] => unitFields.map((field) => words.field[field]);
