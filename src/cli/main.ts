import { runBackup } from './backup.js';
import { runCalendar } from './calendar.js';
import { runDb } from './db.js';
import { BadCall, DONE, FAILED, UNUSABLE } from './exit.js';
import { runHandout } from './handout.js';
import { runIntake } from './intake.js';
import type { Io } from './io.js';
import { runRead } from './read.js';
import { runRestore } from './restore.js';
import { runVerify } from './verify.js';

type Verb = (args: readonly string[], io: Io) => Promise<number>;

const VERBS: Readonly<Record<string, Verb>> = {
  intake: runIntake,
  handout: runHandout,
  read: (args, io) => runRead(args, io, process.stdin),
  calendar: (args, io) => runCalendar([...args], io),
  backup: runBackup,
  restore: runRestore,
  verify: runVerify,
  db: runDb,
  // The server's parts take a third of a second to load: only who serves pays for them.
  serve: async (args, io) => (await import('./serve.js')).runServe(args, io),
  demo: async (args, io) => (await import('./demo.js')).runDemo(args, io),
  simulate: async (args, io) => (await import('./simulate.js')).runSimulate(args, io),
};

const HELP = `实事 Shishi: from a government's promise to its proof

  shishi intake FILE [--json | --text] [--lang zh|en]   读一份通知：承诺了什么、谁欠谁什么、什么时候、还要人定什么
                                                        read a notice: promises, duties and days, open questions
  shishi handout FILE --out DIR [--as-of DAY]           分解表、时间表、各单位责任清单、群通知，一个压缩包
                                                        allocation table, list of days, duty lists, one archive
  shishi read clause|units|targets < lines.jsonl        逐行读句子、单位名单、指标
                                                        read sentences, lists of units, targets line by line
  shishi calendar YEAR [--json] [--as-of DAY]           节假日与调休
                                                        holidays and swap days of a year
  shishi calendar import FILE [--published DAY]         录入新一年的安排
                                                        take in a new year's arrangement
  shishi backup FILE [--replace]                        备份数据库和文件
                                                        back up the database and its files
  shishi backup clean FILE…                             从旧备份里清除已紧急清除的内容
                                                        take out of older backups what was removed since
  shishi restore FILE [--tombstones LIST]               恢复到空的数据库
                                                        restore into an empty database
  shishi verify [--seal FILE] [--seal-into FOLDER]      核对台账，写封签
                                                        check the ledger, write its seal
  shishi db migrate | status [--json]                   数据库版本与状态
                                                        the database's version and state
  shishi serve [--only console|portal|worker]           运行工作台、公众页面和后台任务
                                                        run console, portal and worker
  shishi demo [--from-start]                            用示例通知演示
                                                        play the example notice
  shishi simulate [--until DAY] [--json] [--lang zh|en] 把示例通知的一年逐日演一遍
                                                        play the example notice's year, day by day

Exit codes: 0 done, 1 failed, 2 the call or the input cannot be used.
`;

/** Runs one verb. Every way it can end is one of the three exit codes, and no error is swallowed. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...args] = argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    io.out(HELP);
    return name === undefined ? UNUSABLE : DONE;
  }
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (!verb) {
    io.err(`shishi: no such verb: ${name}\n\n${HELP}`);
    return UNUSABLE;
  }
  try {
    return await verb(args, io);
  } catch (error) {
    if (error instanceof BadCall || isArgumentError(error)) {
      io.err(`shishi ${name}: ${error.message}\n`);
      return UNUSABLE;
    }
    io.err(`shishi ${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return FAILED;
  }
}

const isArgumentError = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
