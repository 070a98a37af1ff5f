import type { RemovalWords } from './words.removal.js';

export const removalZhCN: RemovalWords = {
  held: '收存的文件',
  act: '紧急清除',
  heading: '紧急清除这份通知',
  lead: '误收了涉密内容时使用。清除后任何人都无法再看到，不能撤销。',
  goes: '清除',
  goesList: (issued) => [
    '文件、文件名、读出的文字和核对记录',
    ...(issued ? ['各件实事的标题、内容、目标，应办事项引用的原文，更正通知'] : []),
    '草稿、台账里的说明文字、待下载的导出文件',
  ],
  stays: '保留',
  staysList: ['一条清除记录：时间、经办人、原因、依据文号、文件校验码', '台账链条，仍可核验', '单位、日期和办理状态'],
  outside: '已做的备份、打印件和下载到电脑上的文件不在其中，清除后另行处理。',
  reason: '原因',
  reasons: {
    'mark-overlooked': '有密级标志，收件时没有看到',
    'mark-missing': '应标密级而没有标',
    'classified-later': '事后定为涉密',
    'not-for-here': '其他不得在本系统处理的内容',
  },
  paper: '依据文号',
  paperHint: '要求清除的文件的文号，如“柳南保函〔2022〕3号”。不要写被清除的内容',
  confirm: (word) => `请输入“${word}”`,
  confirmHint: '防止误点',
  word: '紧急清除',
  final: '清除全部内容',
  removed: '（内容已紧急清除）',
  question: '这份通知在哪里？',
  answer: '内容已紧急清除，系统里不再有。下面是清除记录。',
  at: '清除时间',
  by: '经办人',
  digest: '原文件校验码',
  bytes: (bytes) => `SHA-256，原文件${String(bytes)}字节`,
  cleaning: '文件和数据库底层',
  cleanedState: ({ progress, cleanedAt, leftOver }) => {
    if (progress !== null) return `正在清理，已完成${String(progress)}%。页面上已看不到任何内容`;
    if (cleanedAt === null) return '尚未清理干净，请系统管理员处理';
    return leftOver === 'log' ? '已清理；数据库日志由其管理员清理' : '已清理干净';
  },
  todo: '还要做什么',
  todoList: (leftOver) => [
    '备份：请系统管理员对每个旧备份文件运行 shishi backup clean',
    '打印件、下载的文件、发出的材料：按保密规定收回',
    ...(leftOver === null ? [] : ['数据库：请其管理员按说明清理（docs/how-to/removal.md）']),
  ],
  toProgramme: '看这一年的实事',
  line: '下达这些实事的通知已紧急清除，标题、内容和引用的原文不再保存；单位、日期和办理状态保留。',
  toRecord: '清除记录',
};
