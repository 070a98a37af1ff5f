import { execFile } from 'node:child_process';
import { access, constants, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UnreadablePaper } from '../unreadable.js';

/** A notice converts in two seconds; what takes longer hangs. */
const CONVERSION_TIMEOUT_MS = 60_000;
const SECOND_MS = 1000;
/** Where installers put it when they leave the path alone. */
const USUAL_PLACES = [
  '/opt/libreoffice/program/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** LibreOffice locks its profile and needs half a gigabyte: conversions wait for one another. */
let queue: Promise<unknown> = Promise.resolve();

/** The path of LibreOffice's program, or null where it is not installed. */
export async function findSoffice(): Promise<string | null> {
  const places = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const names = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice'];
  for (const place of [...places.flatMap((folder) => names.map((name) => join(folder, name))), ...USUAL_PLACES]) {
    if (await isProgram(place)) return place;
  }
  return null;
}

/**
 * Converts an old office file to a new one; `stillAtIt` is told every second that the wait goes on.
 * @throws UnreadablePaper `conversion-failed` where nothing comes out of it.
 */
export async function convert(
  bytes: Uint8Array,
  from: string,
  to: 'docx' | 'xlsx',
  soffice: string,
  stillAtIt: () => void = () => undefined,
): Promise<Uint8Array> {
  const turn = queue.then(() => convertNow(bytes, from, to, soffice));
  queue = turn.catch(() => undefined); // whoever waits behind must not fail with it
  const beat = setInterval(stillAtIt, SECOND_MS);
  try {
    return await turn;
  } finally {
    clearInterval(beat);
  }
}

async function convertNow(bytes: Uint8Array, from: string, to: 'docx' | 'xlsx', soffice: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'shishi-convert-'));
  try {
    const input = join(folder, `paper.${from}`);
    await writeFile(input, bytes, { mode: 0o600 });
    await run(soffice, [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
      '--headless',
      '--norestore',
      '--nolockcheck',
      '--nodefault',
      '--convert-to',
      to,
      '--outdir',
      join(folder, 'out'),
      input,
    ]);
    const made = (await readdir(join(folder, 'out')).catch(() => [])).find((name) => name.endsWith(`.${to}`));
    if (made === undefined) throw new UnreadablePaper('conversion-failed', { format: from });
    return await readFile(join(folder, 'out', made));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    // Its exit code says nothing about the conversion: whether a file came out of it does.
    execFile(program, args, { timeout: CONVERSION_TIMEOUT_MS, killSignal: 'SIGKILL', windowsHide: true }, () => {
      resolve();
    });
  });
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}
