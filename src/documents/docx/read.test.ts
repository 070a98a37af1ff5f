import { expect, test } from 'vitest';
import { docxOf, W, wordParagraph } from '../packing.testing.js';
import { readPaper } from '../read.js';

const read = async (body: string, parts: Readonly<Record<string, string>> = {}): Promise<unknown[]> =>
  (await readPaper({ name: 'notice.docx', bytes: docxOf(body, parts) })).blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map((row) =>
          row.map((cell) => (cell.continues ? (cell.continues === 'left' ? '<' : '^') : cell.text)),
        ),
  );
const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const p = wordParagraph;
const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

const level = (at: number, format: string, text: string, extra = ''): string =>
  `<w:lvl w:ilvl="${String(at)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${extra}<w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = (levels: string, lists = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'): string =>
  `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${lists}</w:numbering>`;
const inList = (at: number, list = 1): string =>
  `<w:numPr><w:ilvl w:val="${String(at)}"/><w:numId w:val="${String(list)}"/></w:numPr>`;

test('the numbers Word writes before paragraphs are read as if they were typed', async () => {
  const levels =
    level(0, 'chineseCounting', '%1、') +
    level(1, 'chineseCountingThousand', '（%2）') +
    level(2, 'decimal', '%3.') +
    level(3, 'decimalEnclosedCircle', '%4');
  const body =
    p('加强领导', inList(0)) +
    p('明确分工', inList(1)) +
    p('牵头单位', inList(2)) +
    p('街道', inList(3)) +
    p('镇', inList(3)) +
    p('责任', inList(1)) +
    p('督查', inList(0)) +
    p('通报', inList(1));
  expect(await read(body, { numbering: numbering(levels) })).toEqual([
    '一、 加强领导',
    '（一） 明确分工',
    '1. 牵头单位',
    '① 街道',
    '② 镇',
    '（二） 责任',
    '二、 督查',
    '（一） 通报',
  ]);
});

test('a number that names the levels above it counts them all, in plain digits where it must', async () => {
  const levels = level(0, 'chineseCounting', '第%1章') + level(1, 'decimal', '%1.%2', '<w:isLgl/>');
  expect(
    await read(p('总则', inList(0)) + p('目的', inList(1)) + p('范围', inList(1)), { numbering: numbering(levels) }),
  ).toEqual(['第一章 总则', '1.1 目的', '1.2 范围']);
});

test('a list that sets its own start begins there, and two lists of one kind count on', async () => {
  const lists =
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
  const body = p('甲', inList(0, 1)) + p('乙', inList(0, 2)) + p('丙', inList(0, 3)) + p('丁', inList(0, 3));
  expect(await read(body, { numbering: numbering(level(0, 'decimal', '%1.'), lists) })).toEqual([
    '1. 甲',
    '2. 乙',
    '1. 丙',
    '2. 丁',
  ]);
});

test('a style can carry the list of its paragraphs, and a paragraph can leave it', async () => {
  const styles = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Item"><w:basedOn w:val="Base"/></w:style><w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`;
  const body =
    p('甲', '<w:pStyle w:val="Item"/>') +
    p('乙', '<w:pStyle w:val="Item"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
    p('丙', '<w:pStyle w:val="Item"/>');
  expect(await read(body, { numbering: numbering(level(0, 'japaneseCounting', '%1、')), styles })).toEqual([
    '一、 甲',
    '乙',
    '二、 丙',
  ]);
});

test('numbers Word writes into the cells of a column are the words of those cells', async () => {
  const rows =
    row(cell(p('序号')), cell(p('标题'))) +
    row(cell(p('', inList(0))), cell(p('道路'))) +
    row(cell(p('', inList(0))), cell(p('水厂')));
  expect(await read(`<w:tbl>${rows}</w:tbl>`, { numbering: numbering(level(0, 'decimal', '%1')) })).toEqual([
    [
      ['序号', '标题'],
      ['1', '道路'],
      ['2', '水厂'],
    ],
  ]);
});

test('merged cells stand once, whatever way Word merges them', async () => {
  const rows =
    row(cell(p('序号'), '<w:vMerge w:val="restart"/>'), cell(p('分工'), '<w:gridSpan w:val="2"/>')) +
    row(cell(p(''), '<w:vMerge/>'), cell(p('牵头')), cell(p('责任'))) +
    row(cell(p('1')), cell(p('区民政局'), '<w:hMerge w:val="restart"/>'), cell(p(''), '<w:hMerge/>')) +
    row(cell(p('2')), cell(p('甲') + p('乙')), cell('<w:p><w:r><w:t>丙</w:t><w:br/><w:t>丁</w:t></w:r></w:p>'));
  expect(await read(`<w:tbl>${rows}</w:tbl>`)).toEqual([
    [
      ['序号', '分工', '<'],
      ['^', '牵头', '责任'],
      ['1', '区民政局', '<'],
      ['2', '甲\n乙', '丙\n丁'],
    ],
  ]);
});

test('rows cut at different places make no columns of their own', async () => {
  const wide = '<w:gridSpan w:val="2"/>';
  const rows = row(cell(p('a'), wide), cell(p('b'))) + row(cell(p('c'), wide), cell(p('d')));
  expect(await read(`<w:tbl>${rows}</w:tbl>`)).toEqual([
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ]);
});

test('a table within a cell is lines of that cell, and a frame of one cell is no table', async () => {
  const inner = `<w:tbl>${row(cell(p('市级')), cell(p('5个')))}${row(cell(p('区级')), cell(p('3个')))}</w:tbl>`;
  expect(await read(`<w:tbl>${row(cell(p('1')), cell(p('新建') + inner + p('')))}</w:tbl>`)).toEqual([
    [['1', '新建\n市级 5个\n区级 3个']],
  ]);
  expect(await read(`<w:tbl>${row(cell(p('通知') + inner))}</w:tbl>`)).toEqual(['通知', '市级 5个', '区级 3个']);
});

test('a paper is read as it stands with all changes accepted', async () => {
  const body =
    `<w:p>${run('于')}<w:del><w:r><w:delText>5</w:delText></w:r></w:del><w:ins>${run('6')}</w:ins>${run('月底前')}</w:p>` +
    `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('前半')}</w:p><w:p>${run('后半')}</w:p>` +
    `<w:p><w:moveFrom>${run('原处')}</w:moveFrom><w:moveTo>${run('新处')}</w:moveTo></w:p>` +
    `<w:tbl><w:tr>${cell(p('1'))}${cell(p('留'))}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cell(p('2'))}${cell(p('删'))}</w:tr></w:tbl>`;
  expect(await read(body)).toEqual(['于6月底前', '前半后半', '新处', [['1', '留']]]);
});

test('what Word does not show is not read, and what it shows in pieces is whole', async () => {
  const styles = `<w:styles ${W}><w:style w:type="character" w:styleId="Off"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>`;
  const body =
    `<w:p>${run('甲')}${run('隐', '<w:vanish/>')}${run('藏', '<w:rStyle w:val="Off"/>')}${run('乙', '<w:vanish w:val="0"/>')}<w:smartTag>${run('丙')}</w:smartTag><w:hyperlink>${run('丁')}</w:hyperlink></w:p>` +
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('2022年')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('4月')}</w:p>` +
    `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('单击此处输入')}</w:sdtContent></w:sdt><w:sdt><w:sdtContent>${p('已填')}</w:sdtContent></w:sdt>` +
    `<w:p><w:r><w:t xml:space="preserve">面积 </w:t><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/><w:tab/><w:t>完</w:t></w:r></w:p>`;
  expect(await read(body, { styles })).toEqual(['甲乙丙丁', '2022年4月', '已填', '面积 -☑\t完']);
});

test('a text box is read once, though Word writes it twice', async () => {
  const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;
  const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">${box('机密★1年')}</mc:Choice><mc:Fallback><w:pict>${box('机密★1年')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('通知')}</w:p>`;
  expect(await read(body)).toEqual(['机密★1年', '通知']);
});

test('a header is left out, unless it carries a mark of secrecy', async () => {
  const body = `${p('通知')}<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>`;
  const header = (text: string): Readonly<Record<string, string>> => ({ header1: `<w:hdr ${W}>${p(text)}</w:hdr>` });
  expect(await read(body, header('柳南区人民政府'))).toEqual(['通知']);
  expect(await read(body, header('秘密'))).toEqual(['秘密', '通知']);
});

test('a line break makes a new paragraph', async () => {
  expect(await read(`<w:p>${run('关于下达')}<w:r><w:br/></w:r>${run('任务的通知')}</w:p>`)).toEqual([
    '关于下达',
    '任务的通知',
  ]);
});
