/** What a sheet of units says of each, a column each, the same when it goes out and when it comes in. */
export const unitFields = ['name', 'shortName', 'aliases', 'kind', 'parent', 'creditCode', 'from', 'until'] as const;
export type UnitField = (typeof unitFields)[number];

/** What can be wrong with a cell, a row or the whole of such a sheet. */
export type UnitFaultCode =
  | 'no-header'
  | 'name-missing'
  | 'name-too-long'
  | 'name-taken'
  | 'row-name-taken'
  | 'row-twice'
  | 'unit-ambiguous'
  | 'kind-unknown'
  | 'kind-missing'
  | 'parent-unknown'
  | 'parent-twice'
  | 'parent-circle'
  | 'code-length'
  | 'code-character'
  | 'code-check-character'
  | 'code-taken'
  | 'row-code-taken'
  | 'day-unreadable'
  | 'ends-before-it-begins'
  | 'still-bound';
