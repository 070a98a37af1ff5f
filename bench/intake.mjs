// How long a reading takes, and how much memory, beside the library alone that opens the format.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { parse } from 'parse5';
import { extractText, getDocumentProxy } from 'unpdf';
import yauzl from 'yauzl';
import { readPaper } from '../dist/documents/read.js';
import { calendarAsOf } from '../dist/regime/calendar/shipped.js';
import { readNotice } from '../dist/regime/notices/rules/reading.js';

const seed = (extension) => fileURLToPath(new URL(`../fixtures/seed/notice.${extension}`, import.meta.url));
const calendar = calendarAsOf('latest');
const ROUNDS = 15;
const ROWS = 10_000;

/** The middle of several runs, in ms, after some that warm the machine up. */
async function median(run) {
  const times = [];
  for (let round = -3; round < ROUNDS; round += 1) {
    const begun = performance.now();
    await run();
    if (round >= 0) times.push(performance.now() - begun);
  }
  return times.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)];
}

/** Unpacks every part of an Office file and does nothing with them. */
function unpack(bytes) {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, archive) => {
      if (error) return reject(error);
      archive.on('entry', (entry) => {
        archive.openReadStream(entry, (failed, stream) => {
          if (failed) return reject(failed);
          stream.on('end', () => archive.readEntry()).resume();
        });
      });
      archive.on('end', resolve);
      archive.readEntry();
    });
  });
}

const floors = {
  txt: ['decode alone', (bytes) => new TextDecoder().decode(bytes).split('\n')],
  docx: ['unpack alone', unpack],
  xlsx: ['exceljs load', (bytes) => new ExcelJS.Workbook().xlsx.load(bytes)],
  pdf: ['unpdf text', async (bytes) => extractText(await getDocumentProxy(bytes.slice()))],
  html: ['parse5 alone', (bytes) => parse(new TextDecoder().decode(bytes))],
};

const format = (extension) => async () => {
  const bytes = new Uint8Array(await readFile(seed(extension)));
  const [of, open] = floors[extension];
  const value = await median(async () =>
    readNotice(await readPaper({ name: `notice.${extension}`, bytes: bytes.slice() })),
  );
  return { value, unit: 'ms', floor: await median(() => open(bytes.slice())), of };
};

/** A table of ten thousand items, as an office that keeps many years in one book would have it. */
async function bigBook(folder) {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('任务分解表');
  sheet.addRow(['序号', '标题', '实事内容', '牵头单位', '责任单位', '完成时间']);
  for (let row = 1; row <= ROWS; row += 1)
    sheet.addRow([
      row,
      `第${row}号老旧小区改造项目`,
      `改造小区道路${row}米，惠及居民${row + 7}户`,
      '区住房城乡建设局',
      '柳石街道、鹅山街道',
      '12月30日',
    ]);
  const file = join(folder, 'big.xlsx');
  await book.xlsx.writeFile(file);
  return file;
}

async function inFolder(work) {
  const folder = await mkdtemp(join(tmpdir(), 'shishi-bench-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs the program on a file and watches the most memory it ever held, in MB, as the kernel counts it. */
function peakMemory(file) {
  return new Promise((resolve, reject) => {
    const program = fileURLToPath(new URL('../bin/shishi.js', import.meta.url));
    const child = spawn(process.execPath, [program, 'intake', file, '--json'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    let peak = 0;
    const watch = setInterval(() => {
      readFile(`/proc/${child.pid}/status`, 'utf8').then(
        (status) => (peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)),
        () => clearInterval(watch),
      );
    }, 20);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(watch);
      return code === 0 ? resolve(peak) : reject(new Error(`the reading ended with ${code}`));
    });
  });
}

export const intakeFigures = {
  'intake.txt': format('txt'),
  'intake.docx': format('docx'),
  'intake.xlsx': format('xlsx'),
  'intake.pdf': format('pdf'),
  'intake.html': format('html'),
  'import.xlsx10k': () =>
    inFolder(async (folder) => {
      const bytes = new Uint8Array(await readFile(await bigBook(folder)));
      let steps = 0;
      let begun = performance.now();
      const read = readNotice(
        await readPaper({ name: 'big.xlsx', bytes: bytes.slice() }, { onProgress: () => (steps += 1) }),
      );
      const value = (performance.now() - begun) / 1000;
      if (read.tasks.length !== ROWS || steps === 0)
        throw new Error(`read ${read.tasks.length} rows in ${steps} steps`);
      begun = performance.now();
      await new ExcelJS.Workbook().xlsx.load(bytes);
      return { value, unit: 's', floor: (performance.now() - begun) / 1000, of: 'exceljs load' };
    }),
  'memory.intake': () => inFolder(async (folder) => ({ value: await peakMemory(await bigBook(folder)), unit: 'MB' })),
};
