/** What a sheet of units says of each, a column each, the same when it goes out and when it comes in. */
export const unitFields = ['name', 'shortName', 'aliases', 'kind', 'parent', 'creditCode', 'from', 'until'] as const;
export type UnitField = (typeof unitFields)[number];
