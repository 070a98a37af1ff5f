import { readFile, readdir, readlink } from 'node:fs/promises';

/**
 * One process for good: a number alone is reused, and `kill(pid, 0)` also succeeds on a zombie.
 * Shape `<boot>-<pid>-<start>`: the first digits of the boot's id, the number, and the start in clock ticks since boot.
 */
type ProcessName = string & { readonly ProcessName: unique symbol };

const BOOT_DIGITS = 8;
/** Of /proc/PID/stat, counted after the name in brackets, which may itself hold spaces and brackets. */
const STATE = 0;
const START_TICKS = 19;

/** The state letter and start of a process from its /proc/PID/stat line. */
export function readStat(line: string): { readonly state: string; readonly startTicks: string } {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return { state: fields[STATE] ?? '', startTicks: fields[START_TICKS] ?? '' };
}

/** What a file of /proc says, or undefined where the process is gone or belongs to somebody else. */
async function ask<T>(question: Promise<T>): Promise<T | undefined> {
  try {
    return await question;
  } catch {
    return undefined;
  }
}

/** The process of that number, or undefined where there is none that runs: a zombie has ended, only nobody asked. */
export async function processNamed(pid: number): Promise<ProcessName | undefined> {
  const line = await ask(readFile(`/proc/${pid}/stat`, 'utf8'));
  if (line === undefined) return undefined;
  const { state, startTicks } = readStat(line);
  if (state === 'Z' || state === 'X') return undefined;
  const boot = (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).slice(0, BOOT_DIGITS);
  return `${boot}-${pid}-${startTicks}` as ProcessName;
}

/** Whether the process that once had this name still runs; false for text that is no name. */
export async function stillRuns(name: string): Promise<boolean> {
  const pid = /^[0-9a-f]+-(\d+)-\d+$/.exec(name)?.[1];
  return pid !== undefined && (await processNamed(Number(pid))) === name;
}

type PostgresState = 'runs' | 'zombie' | 'gone' | 'another-program';

/** What became of the postgres of that number which works in `clusterFolder` (its real path). */
export async function postgresState(pid: number, clusterFolder: string): Promise<PostgresState> {
  const line = await ask(readFile(`/proc/${pid}/stat`, 'utf8'));
  if (line === undefined) return 'gone';
  if (['Z', 'X'].includes(readStat(line).state)) return 'zombie';
  // The name can be read of any process. Where the folder cannot (another user's), it is taken for ours: to wait for
  // a stranger costs a minute, to remove a living server's files costs the data.
  if ((await ask(readFile(`/proc/${pid}/comm`, 'utf8')))?.trim() !== 'postgres') return 'another-program';
  const folder = await ask(readlink(`/proc/${pid}/cwd`));
  return folder === undefined || folder === clusterFolder ? 'runs' : 'another-program';
}

/** The numbers of all running postgres processes, masters and backends, whose folder is `clusterFolder` (its real path). */
export async function postgresIn(clusterFolder: string): Promise<readonly number[]> {
  const found: number[] = [];
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry) || (await ask(readlink(`/proc/${entry}/cwd`))) !== clusterFolder) continue;
    if ((await postgresState(Number(entry), clusterFolder)) === 'runs') found.push(Number(entry));
  }
  return found;
}
