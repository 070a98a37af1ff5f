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

/** A sheet of paper with the list on it; its shape is `OutgoingDocument` of documents/writing. */
export const unitDocument = (
  units: readonly Unit[],
  nameOf: (unitId: string) => string | undefined,
  { words, title, on }: { readonly words: UnitWords; readonly title: string; readonly on: string },
) => ({
  title,
  orientation: 'landscape' as const,
  parts: [
    { kind: 'heading', level: 'title', text: title } as const,
    // Above the table, not under it: a line under it would come back as a unit.
    { kind: 'passage', style: 'subtitle', text: words.sheet.note(units.length, on) } as const,
    {
      kind: 'table',
      name: title,
      columns: WIDTHS.map((width) => ({ width })),
      header: [unitHeadings(words).map((text) => ({ text }))],
      rows: units.map((unit) => unitCells(unit, nameOf, words).map((text) => ({ text }))),
    } as const,
  ],
});

/** Shares of the page, a column each: names are long, days short. */
const WIDTHS = [24, 14, 24, 12, 18, 22, 12, 12];
