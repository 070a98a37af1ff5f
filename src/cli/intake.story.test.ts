import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Reading } from '../regime/notices/contract.js';
import { FIXTURES, shishi } from './running.testing.js';

const SEED = join(FIXTURES, 'seed/notice.docx');
const folder = mkdtempSync(join(tmpdir(), 'shishi-story-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string, bytes: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

describe('a clerk reads the notice from the command line', () => {
  test('the report shows ten items, who owes what by when, and what is left to decide', async () => {
    const { code, out, err } = await shishi(['intake', SEED]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('柳南政办〔2022〕10号');
    expect(out).toContain('文中所说 10 件 = 读到 10 行 ✓');
    expect(out).toContain('乡村振兴局 → 区乡村振兴局');
    expect(out).toMatch(/“金太阳”是哪个单位？.*（第 2、3、8、10\s*项）/su);
    expect(out).toMatch(/制定.*2022-05-07/u);
  });

  test('the same in English', async () => {
    const { code, out } = await shishi(['intake', SEED, '--lang', 'en']);
    expect(code).toBe(0);
    expect(out).toContain('For a person to decide');
    expect(out).toContain('Which unit is “金太阳”?');
  });

  test("a program gets one object in the contract's shape, and every place holds what it says", async () => {
    const [{ code, out }, text] = await Promise.all([
      shishi(['intake', SEED, '--json']),
      shishi(['intake', SEED, '--text']),
    ]);
    expect(code).toBe(0);
    const reading = Reading.parse(JSON.parse(out));
    const characters = [...text.out.trimEnd()];
    const at = ([start, end]: readonly [number, number]): string => characters.slice(start, end).join('');
    expect(at(reading.places['/notice/number'] ?? [0, 0])).toBe('柳南政办〔2022〕10号');
    for (const { clause, span } of reading.obligations) expect(at(span)).toBe(clause);
    reading.tasks.forEach((task, index) => {
      expect(at(task.span)).toContain(task.content);
      expect(at(reading.places[`/tasks/${String(index)}/title`] ?? [0, 0])).toBe(task.title);
      for (const [unit, name] of task.leadUnits.entries())
        expect(at(reading.places[`/tasks/${String(index)}/leadUnits/${String(unit)}`] ?? [0, 0])).toBe(name);
    });
  });

  test('the reading is the same in every time zone, under every locale and on every day', async () => {
    const shifted = (days: number): string =>
      `--import data:text/javascript,const%20now=Date.now;Date.now=()=>now()%2B${String(days * 86_400_000)}`;
    const readings = await Promise.all([
      shishi(['intake', SEED, '--json'], { env: { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' } }),
      shishi(['intake', SEED, '--json'], {
        env: { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C', NODE_OPTIONS: shifted(-2000) },
      }),
      shishi(['intake', SEED, '--json'], {
        env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', NODE_OPTIONS: shifted(3000) },
      }),
    ]);
    expect(readings.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(new Set(readings.map(({ out }) => out)).size).toBe(1);
  });
});

describe('what cannot be read is refused with its reason and remedy, and leaves nothing behind', () => {
  // A temporary folder of its own: whatever the program leaves behind lies in it.
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);

  test.each([
    ['missing.docx', undefined, '找不到或打不开'],
    ['empty.docx', '', '文件是空的'],
    ['program.docx', Buffer.concat([Buffer.from('7f454c4602010100', 'hex'), Buffer.alloc(4096)]), '这不是可读的文件'],
    ['truncated.pdf', readFileSync(join(FIXTURES, 'seed/notice.pdf')).subarray(0, 9000), '不完整或已损坏'],
  ])('%s', async (name, bytes, reason) => {
    const path = bytes === undefined ? join(folder, name) : file(name, bytes);
    const { code, out, err } = await shishi(['intake', path, '--json'], { env: { TMPDIR: temporary } });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(name);
    expect(err).toContain(reason);
    expect(readdirSync(temporary)).toEqual([]);
  });

  test('a text of 200 MB is refused by its size alone', async () => {
    const path = file('huge.txt', '');
    truncateSync(path, 200 * 1024 * 1024);
    const { code, err } = await shishi(['intake', path]);
    expect(code).toBe(2);
    expect(err).toContain('200 MB');
  });

  test('a paper that bears a mark of secrecy is refused, and nothing of it is printed', async () => {
    const path = file('secret.txt', `机密★1年\n\n${readFileSync(join(FIXTURES, 'seed/notice.txt'), 'utf8')}`);
    const { code, out, err } = await shishi(['intake', path, '--json']);
    expect(code).toBe(2);
    expect(err).toContain('密级');
    const reading = Reading.parse(JSON.parse(out));
    expect(reading.questions.map((question) => question.code)).toEqual(['classified']);
    expect(out).not.toContain('柳南');
    expect((await shishi(['intake', path, '--text'])).out).toBe('');
  });

  test('a call that cannot be used says how it is called', async () => {
    for (const args of [
      ['intake'],
      ['intake', SEED, '--jsno'],
      ['intake', SEED, '--lang', 'fr'],
      ['read', 'nothing'],
      ['fly'],
    ]) {
      const { code, out, err } = await shishi(args);
      expect({ args, code, out }).toEqual({ args, code: 2, out: '' });
      expect(err).not.toBe('');
    }
  });
});

describe('a program reads sentences line by line, in order', () => {
  test('units, targets and a clause', async () => {
    const lines = (objects: object[]): string => objects.map((object) => JSON.stringify(object)).join('\n');
    const units = await shishi(['read', 'units'], {
      input: lines([{ text: '金太阳、区农业农村局、乡村振兴局' }, { text: '无' }]),
    });
    expect(
      units.out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { units: string[] }).units),
    ).toEqual([['金太阳', '区农业农村局', '区乡村振兴局'], []]);
    const targets = await shishi(['read', 'targets'], { input: lines([{ text: '改造小区4个，惠及147户' }]) });
    expect((JSON.parse(targets.out) as { targets: { value: number }[] }).targets[0]?.value).toBe(4);
    const clause = await shishi(['read', 'clause'], {
      input: lines([
        {
          text: '各牵头单位要于每季度结束后次月5日前将为民办实事项目的进展情况报送区政府办公室。',
          issuedOn: '2022-04-07',
        },
      ]),
    });
    const [duty] = (JSON.parse(clause.out) as { obligations: { who: string[]; dates: string[] }[] }).obligations;
    expect(duty).toMatchObject({
      who: ['牵头单位'],
      to: ['区政府办公室'],
      every: 'quarter',
      dates: ['2022-07-05', '2022-10-05', '2023-01-05'],
    });
  });

  test('a line that is no such object ends the run with its number', async () => {
    const { code, err } = await shishi(['read', 'units'], { input: '{"text":"区教育局"}\n{"txet":1}\n' });
    expect(code).toBe(2);
    expect(err).toContain('line 2');
  });
});
