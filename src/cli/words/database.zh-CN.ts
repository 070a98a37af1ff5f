import type { BackupRefusal } from '../../platform/backup/refusal.js';
import type { ChainFault } from '../../platform/ledger/verify.js';

function refused(refusal: BackupRefusal): string {
  switch (refusal.code) {
    case 'unreadable':
      return `找不到或打不开这个文件（${refusal.reason}），请检查路径和权限。`;
    case 'not-a-backup':
      return '这不是 shishi backup 写出的备份，或者没有传完整。请换用完整的备份文件。';
    case 'damaged':
      return `备份已损坏或被改动（${refusal.part}），没有恢复任何内容。请换用另一份备份。`;
    case 'other-version':
      return `备份的格式是第 ${String(refusal.version)} 版，本程序不认识。请用做这份备份的程序版本恢复。`;
    case 'newer-program':
      return `备份出自更新的程序（${refusal.migration} 本程序没有）。请先升级程序，再恢复。`;
    case 'other-migration':
      return `备份所经过的 ${refusal.migration} 与本程序的不同。请用做这份备份的程序版本恢复。`;
    case 'table-not-empty':
      return `目标数据库不是空的：表 ${refusal.table} 里已有内容。请恢复到空的数据库（另设 SHISHI_DATA，或新建数据库）。`;
    case 'folder-not-empty':
      return `目标文件夹不是空的：${refusal.folder}。请另设 SHISHI_DATA，或先把它移走。`;
    case 'target-ahead':
      return `目标数据库虽是空的，却比备份新（已执行 ${refusal.migration}）。请恢复到新建的数据库，恢复后会自动升级。`;
    case 'table-differs':
      return `目标数据库里的表 ${refusal.table} 与备份不一致，没有恢复任何内容。请恢复到新建的数据库。`;
    case 'in-use':
      return '另一个程序正在使用目标数据库。请先停止它，再恢复。';
    case 'not-migrated':
      return '这个数据库还没有建立过，没有可备份的内容。';
    case 'exists':
      return '已有同名文件，没有覆盖。请换一个名字，或加 --replace。';
  }
}

/** What is wrong with a chain of the ledger, at its first entry where it shows. */
const fault: Readonly<Record<ChainFault, string>> = {
  'entry-changed': '内容与它的散列不符，已被改动',
  'entry-missing': '缺失，其后还有记录',
  'not-linked': '接不上前一条，是插入或重写的',
  'head-differs': '链尾与登记的不符，末尾被删去或多出',
  'personal-text-changed': '所附姓名或文字已被改动',
  'seal-differs': '与封签不符，末尾被删去或整条链被重写',
};

/** What the verbs of the database say. Another language holds the same keys, or it does not compile. */
export const zhCN = {
  refused,
  separator: '：',
  backedUp: (file: string, tables: number, rows: number, files: number, size: string): string =>
    `已备份到 ${file}：${String(tables)} 张表，${String(rows)} 行，${String(files)} 个文件，${size}`,
  restored: (createdOn: string, tables: number, rows: number, files: number): string =>
    `已恢复 ${createdOn} 的备份：${String(tables)} 张表，${String(rows)} 行，${String(files)} 个文件，逐字节核对一致。`,
  cleaned: (file: string, removals: number): string =>
    removals === 0
      ? `${file} 里没有已紧急清除的内容，没有改动。`
      : `${file} 已清洗：清除 ${String(removals)} 份内容，原文件已替换。`,
  keptOut: (removals: number): string => `按清除记录，恢复后又清除了 ${String(removals)} 份已紧急清除的内容。`,
  noTombstones: (file: string): string => `${file} 不是清除记录清单。`,
  restoredBroken: '备份已原样恢复，但其中的台账在备份之前就已损坏：',
  sound: (chains: number, entries: number): string =>
    `台账完好：${String(chains)} 条链，${String(entries)} 条记录，环环相扣。`,
  broken: (count: number, chains: number, entries: number): string =>
    `台账有 ${String(count)} 处断裂（共 ${String(chains)} 条链，断裂之前 ${String(entries)} 条记录完好）：`,
  platformChain: '全平台的链',
  chain: (district: string): string => `区 ${district} 的链`,
  atEntry: (seq: number, what: ChainFault): string => `第 ${String(seq)} 条：${fault[what]}`,
  agreesWithSeal: (sealedOn: string, chains: number): string =>
    `与 ${sealedOn} 的封签相符：${String(chains)} 条链都还在。`,
  noSeal: '找不到、打不开，或者不是台账的封签。请检查路径。',
  sealed: (file: string): string => `封签已写到 ${file}，请在本机之外另存一份。`,
  sealedBefore: (file: string): string => `今天的封签已经有了，没有改动：${file}`,
  notSealed: '台账有断裂，没有写封签。',
  noDatabase: (folder: string): string => `${folder} 里没有数据库。请检查 SHISHI_DATA 是否指对了文件夹。`,
  databaseFailed: (reason: string): string => `数据库不能使用：${reason}`,
  bucketFailed: (reason: string): string => `SHISHI_S3_… 指定的文件存放处不能使用：${reason}`,
  fileFailed: (reason: string): string => `读写文件失败：${reason}`,
  notMigrated: '数据库还没有建好或不是最新，请先运行 shishi db migrate。',
  migrated: (names: readonly string[]): string => `已执行：${names.join('、')}`,
  upToDate: '数据库已是最新，没有要执行的。',
  status: {
    database: '数据库',
    kind: { embedded: '自带', own: '自备' },
    size: '大小',
    migrations: '迁移',
    applied: (count: number, name: string, on: string): string =>
      `已执行 ${String(count)} 项，最新的是 ${name}（${on}）`,
    none: '还没有执行过',
    pending: (names: readonly string[]): string => `待执行：${names.join('、')}（shishi db migrate）`,
    unknown: (names: readonly string[]): string => `本程序没有的：${names.join('、')}，请改用更新的程序`,
    changed: (names: readonly string[]): string => `执行之后被改动的：${names.join('、')}`,
    tables: '各表大小（含索引）',
  },
};

export type DatabaseWords = typeof zhCN;
