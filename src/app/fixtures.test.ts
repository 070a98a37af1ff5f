import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readPaper } from '../documents/read.js';
import { calendarAsOf } from '../regime/calendar/shipped.js';
import { Reading } from '../regime/notices/contract.js';
import { type ReadNotice, readNotice } from '../regime/notices/rules/reading.js';
import { askedInWords } from '../regime/notices/words.js';
import { zhCN } from '../regime/notices/words.zh-CN.js';
import { type Damage, differences, type Expected, undetected } from './judge.testing.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const json = (path: string): unknown => JSON.parse(readFileSync(join(FIXTURES, path), 'utf8'));
const read = async (path: string): Promise<ReadNotice> =>
  readNotice(
    await readPaper({ name: path, bytes: new Uint8Array(readFileSync(join(FIXTURES, path))) }),
    calendarAsOf('latest'),
  );

describe('the seed notice is read the same, and right, from every format', () => {
  const expected = json('seed/expected.json') as Expected;
  for (const file of ['notice.txt', 'notice.docx', 'notice.xlsx', 'notice.pdf', 'notice-chromium.pdf', 'notice.html'])
    test(file, async () => {
      expect(differences(await read(`seed/${file}`), expected)).toEqual([]);
    });
});

for (const notice of readdirSync(join(FIXTURES, 'notices'))) {
  const folder = `notices/${notice}`;
  const expected = json(`${folder}/expected.json`) as Expected;
  const source = readdirSync(join(FIXTURES, folder)).find((file) => file.startsWith('notice.')) ?? '';
  describe(notice, () => {
    test('every field is right or asked about, and no question is needless', async () => {
      const notice = await read(`${folder}/${source}`);
      expect(differences(notice, expected)).toEqual([]);
      expect(
        Reading.safeParse({
          source: { file: source, sha256: '', format: 'txt' },
          ...notice,
          questions: notice.asked.map((asked) => askedInWords(asked, zhCN)),
        }).error,
      ).toBeUndefined();
    });
    if (existsSync(join(FIXTURES, folder, 'damaged')))
      for (const damage of json(`${folder}/damaged/damaged.json`) as Damage[])
        test(`damaged: ${damage.damage}`, async () => {
          expect(undetected(await read(`${folder}/damaged/${damage.file}`), damage, expected)).toEqual([]);
        });
  });
}
