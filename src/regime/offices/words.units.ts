import type { UnitField } from './rules/unit-fields.js';
import type { UnitKind, UnitStanding } from './rules/units.js';

/** The words for the list of units: on the page, in the sheet, in a unit's history. */
export interface UnitWords {
  readonly kind: Readonly<Record<UnitKind, string>>;
  readonly standing: Readonly<Record<UnitStanding, string>>;
  /** The headings of the sheet, which are the labels of the form. */
  readonly field: Readonly<Record<UnitField, string>>;
  /** Where nobody has said yet what a unit is. */
  readonly unconfirmed: string;
  readonly sheet: {
    readonly title: (district: string) => string;
    readonly note: (count: number, on: string) => string;
  };
}
