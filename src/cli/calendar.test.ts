import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCalendar } from './calendar.js';
import { BadCall } from './exit.js';

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'shishi-calendar-'));
});
afterEach(() => rm(cwd, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the verb in a folder of its own, with `data` in it as the data folder. */
async function run(...args: string[]): Promise<Ended> {
  let out = '';
  let err = '';
  const code = await runCalendar(args, {
    watched: false,
    out: (text) => (out += text),
    err: (text) => (err += text),
    env: { SHISHI_DATA: 'data' },
    cwd,
  });
  return { code, out, err };
}

const json = async (...args: string[]): Promise<unknown> => JSON.parse((await run(...args, '--json')).out);
const write = (name: string, content: string | Uint8Array): Promise<void> => writeFile(join(cwd, name), content);

const OFF_2022 = [
  ...['2022-01-03', '2022-01-31', '2022-02-01', '2022-02-02', '2022-02-03', '2022-02-04', '2022-04-04', '2022-04-05'],
  ...['2022-05-02', '2022-05-03', '2022-05-04', '2022-06-03', '2022-09-12'],
  ...['2022-10-03', '2022-10-04', '2022-10-05', '2022-10-06', '2022-10-07'],
];
const WORKED_2022 = ['2022-01-29', '2022-01-30', '2022-04-02', '2022-04-24', '2022-05-07', '2022-10-08', '2022-10-09'];

describe('asking for a year', () => {
  test('programs get the weekdays that are off and the weekend days that are worked', async () => {
    expect(await json('2022')).toEqual({ year: 2022, published: true, off: OFF_2022, worked: WORKED_2022 });
  });

  test('the answer is what was known on the day asked about', async () => {
    expect(await json('2023', '--as-of', '2022-12-07')).toEqual({ year: 2023, published: false, off: [], worked: [] });
    expect(await json('2023', '--as-of', '2022-12-08')).toMatchObject({ published: true });
    expect(await json('2022', '--as-of', '2021-10-24')).toMatchObject({ published: false });
  });

  test('a person reads each holiday as the notice puts it, and where it was published', async () => {
    const { code, out } = await run('2022');
    expect(code).toBe(0);
    expect(out).toContain('国务院办公厅2021年10月25日公布，国办发明电〔2021〕11号');
    expect(out).toContain('劳动节：4月30日（周六）至5月4日（周三）放假，共 5 天；4月24日（周日）、5月7日（周六）上班');
    expect(out).toContain('元旦：12月31日（周六）至2023年1月2日（周一）放假，共 3 天');
    expect(out).toContain('全年工作日 249 天\n');
    expect(out).not.toContain('暂定');
  });

  test('holidays stand in the order of their breaks, also where a swap day comes long before', async () => {
    const { out } = await run('2026');
    expect(out.indexOf('中秋节：')).toBeLessThan(out.indexOf('国庆节：'));
  });

  test('a year that was not published says that all of it is provisional', async () => {
    const { code, out } = await run('2023', '--as-of', '2022-04-07');
    expect(code).toBe(0);
    expect(out).toContain('截至2022年4月7日所知');
    expect(out).toContain('暂定');
    expect((await run('2027', '--lang', 'en')).out).toContain('Provisional (暂定)');
  });

  test('the last week of a year stays provisional until the next year is published', async () => {
    const { out } = await run('2022', '--as-of', '2022-12-07');
    expect(out).toContain('2022 年 12 月 25 日至 31 日可能随 2023 年的安排调整');
  });

  test('it speaks English when asked', async () => {
    const { out } = await run('2023', '--lang', 'en');
    expect(out).toContain("New Year's Day: 31 Dec 2022 (Sat) to 2 Jan (Mon) off, 3 days");
    expect(out).toContain('Mid-Autumn Festival, National Day: ');
  });

  test.each([
    [[]],
    [['22']],
    [['0000']],
    [['2022', '2023']],
    [['2022', '--as-of', '2022-02-30']],
    [['2022', '--lang', 'fr']],
    [['2022', '--replace']],
    [['import']],
    [['import', 'a.csv', '--json']],
    [['import', 'a.csv', '--published', 'yesterday']],
  ])('a call that cannot be used says how it is called: %j', async (args) => {
    await expect(run(...args)).rejects.toThrow(BadCall);
  });
});

const CSV_2027 = '日期,类型,名称\n2027-01-01至2027-01-03,放假,元旦\n2027-02-06,上班,春节\n';

describe('taking a new year in', () => {
  test('a year is taken in once it is published, and from then on is known as of that day', async () => {
    await write('2027.csv', CSV_2027);
    const { code, out, err } = await run('import', '2027.csv', '--published', '2026-11-05');
    expect(code).toBe(0);
    expect(out).toContain(join(cwd, 'data', 'calendar', '2027.json'));
    expect(err).toContain('10月1日（周五）');
    const year = { year: 2027, published: true, off: ['2027-01-01'], worked: ['2027-02-06'] };
    expect(await json('2027')).toEqual(year);
    expect(await json('2027', '--as-of', '2026-11-05')).toEqual(year);
    expect(await json('2027', '--as-of', '2026-11-04')).toMatchObject({ published: false, off: [] });
    expect(await readdir(join(cwd, 'data', 'calendar'))).toEqual(['2027.json']);
  });

  test('a table that a Chinese spreadsheet saved (GB18030) is read', async () => {
    // 2027-01-01,放假 in GB18030.
    await write('gbk.csv', Buffer.from('323032372d30312d30312cb7c5bcd90a', 'hex'));
    expect((await run('import', 'gbk.csv', '--published', '2026-11-05')).code).toBe(0);
    expect(await json('2027')).toMatchObject({ off: ['2027-01-01'] });
  });

  test('each fault is named by file and line with its remedy, and nothing is kept', async () => {
    await write('bad.csv', '2027-01-01,放假\n2027-02-30,放假\n2027-02-05,上班\n');
    const { code, err } = await run('import', 'bad.csv', '--lang', 'en');
    expect(code).toBe(2);
    expect(err.split('\n')).toEqual([
      'bad.csv: nothing says when the arrangement for 2027 was published; add --published DAY, such as --published 2026-11-04',
      'bad.csv: line 2: there is no day “2027-02-30”; write it as year-month-day, such as 2027-01-01',
      'bad.csv: line 3: 5 February 2027 is a working day anyway; check the day, or leave it out',
      '',
    ]);
    expect(await json('2027')).toMatchObject({ published: false });
  });

  test('a file that is not there or is no text cannot be used', async () => {
    await write('picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
    expect(await run('import', 'nowhere.csv')).toMatchObject({ code: 2, err: expect.stringContaining('找不到') });
    expect(await run('import', 'picture.png')).toMatchObject({ code: 2, err: expect.stringContaining('不是文本') });
    expect(await run('import', '.')).toMatchObject({ code: 2 });
  });

  test('a different arrangement is not overwritten unless that is asked for', async () => {
    await write('first.csv', CSV_2027);
    await write('second.csv', `${CSV_2027}2027-02-05,放假,春节\n`);
    await run('import', 'first.csv', '--published', '2026-11-05');
    const kept = await readFile(join(cwd, 'data', 'calendar', '2027.json'), 'utf8');
    expect(await run('import', 'first.csv', '--published', '2026-11-05')).toMatchObject({ code: 0 });
    expect(await run('import', 'second.csv', '--published', '2026-11-05')).toMatchObject({ code: 1, out: '' });
    expect(await readFile(join(cwd, 'data', 'calendar', '2027.json'), 'utf8')).toBe(kept);
    expect(await run('import', 'second.csv', '--published', '2026-11-05', '--replace')).toMatchObject({ code: 0 });
    expect(await json('2027')).toMatchObject({ off: ['2027-01-01', '2027-02-05'] });
  });

  test('what is shipped is known already, and is replaced only by what was published later', async () => {
    await write('2026.json', (await run('2026', '--json')).out);
    expect(await run('import', '2026.json', '--published', '2025-11-03', '--replace')).toMatchObject({ code: 1 });
    expect(await run('import', '2026.json', '--published', '2026-03-01')).toMatchObject({ code: 1 });
    expect(await run('import', '2026.json', '--published', '2026-03-01', '--replace')).toMatchObject({ code: 0 });
    expect(await json('2026', '--as-of', '2025-12-01')).toEqual(await json('2026'));
  });

  test('a year that was taken in and then damaged is no longer passed over in silence', async () => {
    await mkdir(join(cwd, 'data', 'calendar'), { recursive: true });
    await write('data/calendar/2027.json', '{"year":2027,');
    const { code, out, err } = await run('2027');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(join('calendar', '2027.json'));
    await write('2027.csv', CSV_2027);
    expect(await run('import', '2027.csv', '--published', '2026-11-05', '--replace')).toMatchObject({ code: 0 });
    expect(await json('2027')).toMatchObject({ published: true });
  });

  test('a data folder that cannot be written to is named', async () => {
    await write('data', 'a file where the folder should be');
    await write('2027.csv', CSV_2027);
    const { code, err } = await run('import', '2027.csv', '--published', '2026-11-05');
    expect(code).toBe(1);
    expect(err).toContain('SHISHI_DATA');
  });
});
