import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { foldSpace } from '../../kernel/text.js';
import type { Block } from '../blocks.js';
import { drawnPdf, drawnRule, drawnText, pdfOf, streamOf } from '../packing.testing.js';
import { readPaper } from '../read.js';

const shown = (blocks: readonly Block[]): unknown[] =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map((row) =>
          row.map((cell) => (cell.continues ? (cell.continues === 'left' ? '<' : '^') : cell.text)),
        ),
  );
const read = async (...pages: readonly string[]): Promise<unknown[]> =>
  shown((await readPaper({ name: 'notice.pdf', bytes: drawnPdf(pages) })).blocks);
const text = drawnText;
const rule = drawnRule;
const lines = (words: readonly string[], top: number, indent = 0): string =>
  words.map((line, at) => text(line, 72 + (at === 0 ? indent : 0), top - at * 16)).join('');

/** Forty characters fill a line of 400 points. */
const FULL = '各牵头单位要加强对所承办的为民办实事项目的组织领导将承办的事项纳入本单位年度工作计划实';
const full = FULL.slice(0, 40);

describe('paragraphs', () => {
  test('lines of a paragraph are joined, and an indented line begins the next', async () => {
    const page = lines([full.slice(2), full, '行责任制。'], 700, 20) + lines([full.slice(2), '完。'], 652, 20);
    expect(await read(page)).toEqual([`${full.slice(2)}${full}行责任制。`, `${full.slice(2)}完。`]);
  });

  test('a paragraph goes on over the page, and page numbers and running heads are no part of it', async () => {
    const head = text('柳南区人民政府文件', 250, 800);
    const first = head + lines([full.slice(2), full], 720, 20) + text('— 1 —', 280, 40);
    const second = head + lines([full, '完。'], 720) + text('— 2 —', 280, 40);
    expect(await read(first, second)).toEqual([`${full.slice(2)}${full}${full}完。`]);
  });

  test('a running head with a mark of secrecy is seen once', async () => {
    const head = text('机密★1年', 72, 800);
    expect(await read(head + text('一、领导。', 92, 700), head + text('二、资金。', 92, 700))).toEqual([
      '机密★1年',
      '一、领导。',
      '二、资金。',
    ]);
  });

  test('a signature and a day at the right edge stand alone', async () => {
    const page =
      lines([full, full, full, '完。'], 716, 0) +
      text('区人民政府办公室', 392, 640) +
      text('2022年4月7日', 407, 624) +
      text('附件', 72, 600);
    expect((await read(page)).slice(1)).toEqual(['区人民政府办公室', '2022年4月7日', '附件']);
  });

  test('no space is made up between Han characters set apart, and none between them and digits', async () => {
    const apart = [...'关于下达'].map((character, at) => text(character, 72 + at * 12, 700)).join('');
    expect(
      (await read(apart + text('改造', 72, 680) + text('147', 94, 680) + text('户', 111.5, 680))).map((line) =>
        foldSpace(String(line)),
      ),
    ).toEqual(['关于下达', '改造147户']);
  });

  test('a character printed twice to look bold is read once', async () => {
    expect(await read(text('通知', 72, 700) + text('通知', 72.4, 700))).toEqual(['通知']);
  });

  test('a printed deletion, struck through, is not read, and an underlined word is', async () => {
    const page = text('援助800600人', 72, 700) + rule(107, 703, 122, 703) + rule(92, 698.5, 107, 698.5);
    expect(await read(page)).toEqual(['援助800人']);
  });

  test('a watermark across the page is not read', async () => {
    const mark = 'q 0.7 0.7 -0.7 0.7 200 400 cm BT /F 40 Tf 0 0 Td <5185 90e8> Tj ET Q\n';
    expect(await read(`${mark}${text('通知', 72, 700)}`)).toEqual(['通知']);
  });
});

describe('tables with rules', () => {
  const xs = [72, 112, 272, 372];
  const frame = (ys: readonly number[], columns: readonly number[] = xs): string =>
    ys.map((y) => rule(columns[0] ?? 0, y, columns.at(-1) ?? 0, y)).join('') +
    columns.map((x) => rule(x, ys[0] ?? 0, x, ys.at(-1) ?? 0)).join('');

  test('words stand in the cells that rules make, though they touch', async () => {
    const page =
      frame([700, 680, 660]) +
      text('序号', 76, 686) +
      text('标题', 116, 686) +
      text('单位', 276, 686) +
      text('1', 76, 666) +
      text('道路整治工程绿化照明排水改造围', 116, 666) +
      text('区住建局', 273, 666);
    expect(await read(page)).toEqual([
      [
        ['序号', '标题', '单位'],
        ['1', '道路整治工程绿化照明排水改造围', '区住建局'],
      ],
    ]);
  });

  test('a missing rule merges cells', async () => {
    const page =
      [700, 680, 660, 640]
        .map((y) => (y === 680 ? rule(112, y, 372, y) : y === 660 ? rule(72, y, 372, y) : rule(72, y, 372, y)))
        .join('') +
      rule(72, 700, 72, 640) +
      rule(112, 700, 112, 640) +
      rule(272, 680, 272, 640) +
      rule(372, 700, 372, 640) +
      text('序号', 76, 676) +
      text('分工', 180, 686) +
      text('牵头', 116, 666) +
      text('责任', 276, 666) +
      text('1', 76, 646) +
      text('甲', 116, 646) +
      text('乙', 276, 646);
    expect(await read(page)).toEqual([
      [
        ['序号', '分工', '<'],
        ['^', '牵头', '责任'],
        ['1', '甲', '乙'],
      ],
    ]);
  });

  test('a line that broke at a digit is one sentence, and units one a line stay apart', async () => {
    const page =
      frame([700, 680, 630]) +
      text('序号', 76, 686) +
      text('内容', 116, 686) +
      text('单位', 276, 686) +
      text('1', 76, 666) +
      text('改造户数面积合计总共约为为147', 116, 666) +
      text('户', 116, 650) +
      text('区民政局', 276, 666) +
      text('区残联', 276, 650);
    expect(await read(page)).toEqual([
      [
        ['序号', '内容', '单位'],
        ['1', '改造户数面积合计总共约为为147户', '区民政局\n区残联'],
      ],
    ]);
  });

  test('a table goes on over the page, a repeated heading stays a row, and a row cut in two is one', async () => {
    const heading = text('序号', 76, 786) + text('内容', 116, 786) + text('单位', 276, 786);
    const first =
      frame([800, 780, 60]) +
      heading +
      text('1', 76, 84) +
      text('对项目道路整治扩宽并且增设排水', 116, 84) +
      text('设施道路路灯照明以及绿化带改造', 116, 68) +
      text('区住建局', 276, 84);
    const second =
      frame([800, 780, 750, 730]) +
      heading +
      text('和围墙', 116, 766) +
      text('2', 76, 736) +
      text('水厂', 116, 736) +
      text('洛满镇', 276, 736);
    expect(await read(first, second)).toEqual([
      [
        ['序号', '内容', '单位'],
        ['1', '对项目道路整治扩宽并且增设排水\n设施道路路灯照明以及绿化带改造\n和围墙', '区住建局'],
        ['2', '水厂', '洛满镇'],
      ],
    ]);
  });

  test('a row without a number that says something of its own stays a row', async () => {
    const heading = text('序号', 76, 786) + text('内容', 116, 786) + text('单位', 276, 786);
    const first =
      frame([800, 780, 60]) + heading + text('1', 76, 84) + text('新建公园。', 116, 84) + text('区住建局', 276, 84);
    const second = frame([800, 780, 750]) + heading + text('新建学校。', 116, 766) + text('区教育局', 276, 766);
    const [table] = await read(first, second);
    expect(table).toContainEqual(['1', '新建公园。', '区住建局']);
    expect(table).toContainEqual(['', '新建学校。', '区教育局']);
  });

  test('a frame round the whole page is no table', async () => {
    expect(await read(frame([820, 40], [40, 560]) + text('通知', 72, 700))).toEqual(['通知']);
  });
});

describe('tables without upright rules', () => {
  const row = (y: number, ...cells: readonly string[]): string =>
    cells.map((cell, at) => text(cell, [72, 120, 320][at] ?? 0, y)).join('');

  test('columns are told by the white between them, and rows by the white above them', async () => {
    const page =
      text('任务表', 250, 740) +
      row(700, '序号', '项目内容', '牵头单位') +
      row(670, '1', '对项目道路整治扩宽', '区住建局') +
      text('增设路灯', 120, 656) +
      row(626, '2', '水厂管网改造', '区农业农村局') +
      row(596, '3', '卫生室建设', '区卫健局');
    expect(await read(page)).toEqual([
      '任务表',
      [
        ['序号', '项目内容', '牵头单位'],
        ['1', '对项目道路整治扩宽\n增设路灯', '区住建局'],
        ['2', '水厂管网改造', '区农业农村局'],
        ['3', '卫生室建设', '区卫健局'],
      ],
    ]);
  });

  test('prose and a title set with its letters apart are no table', async () => {
    const title = [...'关于下达任务'].map((character, at) => text(character, 200 + at * 24, 740, 12)).join('');
    const second = [...'工作的通知书'].map((character, at) => text(character, 200 + at * 24, 720, 12)).join('');
    const found = await read(title + second + lines([full, full, '完。'], 680));
    expect(found.every((block) => typeof block === 'string')).toBe(true);
  });
});

describe('pages that cannot be read', () => {
  test('a page that is a picture is counted', async () => {
    const bytes = pdfOf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</XObject<</P 6 0 R>>>>>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
      streamOf('500 0 0 700 40 40 cm /P Do'),
      streamOf('0'.repeat(64), '/Type/XObject/Subtype/Image/Width 8/Height 8/BitsPerComponent 8/ColorSpace/DeviceGray'),
    ]);
    expect((await readPaper({ name: 'scan.pdf', bytes })).picturePages).toBe(1);
  });

  test('a page in a font without characters is counted, not guessed', async () => {
    const coded = new TextDecoder('latin1')
      .decode(drawnPdf([text('\u0fa0\u1000\u1100\u1200', 72, 700)]))
      .replace('UniGB-UCS2-H', 'Identity-H  ');
    const { blocks, picturePages } = await readPaper({
      name: 'a.pdf',
      bytes: new Uint8Array(Buffer.from(coded, 'latin1')),
    });
    expect(blocks).toEqual([]);
    expect(picturePages).toBe(1);
  });
});

test('a wide page turned on its side reads as the page it is', async () => {
  const turned = `q 0 1 -1 0 595 0 cm ${text('序号', 72, 400)}${text('任务分解表内容', 72, 380)} Q`;
  expect(await read(turned)).toEqual(['序号', '任务分解表内容']);
});

test('the office’s and the browser’s PDF of the seed hold the same words in the same cells', async () => {
  const cells = async (file: string): Promise<string[][]> => {
    const { blocks } = await readPaper({ name: file, bytes: new Uint8Array(readFileSync(`fixtures/seed/${file}`)) });
    return blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.map((row) => row.map((cell) => foldSpace(cell.text))) : [],
    );
  };
  expect(await cells('notice-chromium.pdf')).toEqual(await cells('notice.pdf'));
});
