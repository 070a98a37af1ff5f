// What the kernel counts of processes: CPU time spent, memory held. Linux alone.
import { readdir, readFile } from 'node:fs/promises';

/** The unit of times in /proc/PID/stat, everywhere since long. */
const TICKS_A_SECOND = 100;
const PARENT = 1;
const [USER, SYSTEM] = [11, 12];

/** Of each process: whose child it is, and the CPU time it spent (s), its ended children apart. */
async function processes() {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const read = pids.map(async (pid) => {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
    if (!stat) return [];
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const cpu = (Number(fields[USER]) + Number(fields[SYSTEM])) / TICKS_A_SECOND;
    return [{ pid: Number(pid), parent: Number(fields[PARENT]), cpu }];
  });
  return (await Promise.all(read)).flat();
}

/** The processes below some, themselves included. */
async function tree(roots) {
  const all = await processes();
  const found = all.filter(({ pid }) => roots.includes(pid));
  for (const each of found) found.push(...all.filter(({ pid, parent }) => parent === each.pid && !roots.includes(pid)));
  return found;
}

/** CPU time that processes and their children have spent so far, in s. */
export const cpuOf = async (...roots) => (await tree(roots)).reduce((sum, { cpu }) => sum + cpu, 0);

/** Memory of processes and their children in MB; pages that several hold are counted in parts (PSS), so that the sum is true. */
export async function memoryOf(...roots) {
  const parts = (await tree(roots)).map(async ({ pid }) => {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1]) / 1024;
  });
  return (await Promise.all(parts)).reduce((sum, megabytes) => sum + megabytes, 0);
}
