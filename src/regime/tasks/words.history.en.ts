/** What a row of the ledger says of an item, as a sentence; `{…}` is filled from its facts. */
export const historyEn: ReadonlyMap<string, string> = new Map([
  ['task.issued', 'Issued with the notice as item {seq}'],
  ['task.moved', 'Went from {from} to {to}'],
  ['task.started', 'Work was recorded as begun'],
  ['obligation.set', 'Due by {due}: {kind}'],
  ['obligation.met', 'Met: {key}'],
]);
