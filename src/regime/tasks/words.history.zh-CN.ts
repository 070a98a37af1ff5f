/** What a row of the ledger says of an item, as a sentence; `{…}` is filled from its facts. */
export const historyZhCN: ReadonlyMap<string, string> = new Map([
  ['task.issued', '随通知下达，列第{seq}项'],
  ['task.moved', '状态由{from}变为{to}'],
  ['task.started', '记录开工'],
  ['obligation.set', '{due}前应办：{kind}'],
  ['obligation.opened', '开始办理：{kind}，{due}前应办'],
  ['obligation.recomputed', '节假日安排公布，按新日历重算期限：{kind}'],
  ['obligation.met', '已办：{key}'],
]);
