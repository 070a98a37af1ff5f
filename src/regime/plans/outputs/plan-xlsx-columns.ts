/** What a sheet says of each node, a column each, the same when it goes out and when it comes in. */
export const sheetColumns = [
  'number',
  'title',
  'targets',
  'start',
  'finish',
  'weight',
  'unit',
  'person',
  'after',
  'code',
] as const;
export type SheetColumn = (typeof sheetColumns)[number];

/** Without these a table is no timetable; what else is missing is inherited, or stays as it is. */
export const neededColumns = ['title', 'start', 'finish'] as const satisfies readonly SheetColumn[];

/** What can be wrong with a cell, a row or the whole of such a sheet. */
export type SheetFaultCode =
  | 'no-header'
  | 'no-column'
  | 'no-rows'
  | 'too-many-rows'
  | 'title-missing'
  | 'too-long'
  | 'day-missing'
  | 'day-unreadable'
  | 'finish-before-start'
  | 'weight-unreadable'
  | 'target-unknown'
  | 'unit-unknown'
  | 'number-twice'
  | 'code-unknown'
  | 'code-twice'
  | 'predecessor-unknown'
  | 'predecessor-self'
  | 'circle';

/** A node's id is long; as many signs of it as no other node of a plan shares are enough for a person to leave alone. */
const CODE_LENGTH = 8;

/** The codes of nodes, by id: the tail of the id (its head is the hour it was made in), longer for all where two would share one. */
export function codesOf(ids: readonly string[]): ReadonlyMap<string, string> {
  const whole = Math.max(CODE_LENGTH, ...ids.map((id) => id.length));
  for (let length = CODE_LENGTH; length < whole; length += 1) {
    const codes = new Map(ids.map((id) => [id, id.slice(-length)]));
    if (new Set(codes.values()).size === new Set(ids).size) return codes;
  }
  return new Map(ids.map((id) => [id, id]));
}
