import { expect, test } from 'vitest';
import type { Block } from '../blocks.js';
import { pageOfArchive } from './archive.js';
import { readHtml } from './read.js';

const shown = (blocks: readonly Block[]): unknown[] =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text.trim()
      : block.rows.map((row) =>
          row.map((cell) => (cell.continues ? (cell.continues === 'left' ? '<' : '^') : cell.text)),
        ),
  );
const read = (page: string): unknown[] => shown(readHtml(page).blocks);

test('blocks, line breaks and words outside any block make paragraphs', () => {
  expect(read('<h1>通知</h1>各镇：<p>一、<b>加强</b>领导</p><div>二、<br>三、</div><!-- 无 -->')).toEqual([
    '通知',
    '各镇：',
    '一、加强领导',
    '二、',
    '三、',
  ]);
});

test('white space of the layout is one space, and a hard space is a space', () => {
  expect(read('<p>楼栋\n   4&nbsp;栋\t</p>')).toEqual(['楼栋 4 栋']);
});

test('what is not on the page is not read', () => {
  const page =
    '<style>p{}</style><script>var a="秘密"</script><p style="display: none">隐</p><p hidden>藏</p><template><p>模</p></template><p>见</p>';
  expect(read(page)).toEqual(['见']);
});

test('the website round a notice is left out, and the notice is not', () => {
  const page = `<header><a href="/">柳南区人民政府</a></header><nav><ul><li>首页</li></ul></nav>
    <div class="path">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a></div>
    <article><header><h1>关于下达任务的通知</h1></header><p>各镇人民政府：</p>
    <p>附件：<a href="/files/1.docx">1.分解表.docx</a> <a href="/files/2.xlsx">2.名单.xlsx</a></p></article>
    <ul><li><a href="/a">上一篇</a></li><li><a href="/b">下一篇</a></li></ul><footer>主办单位</footer>`;
  expect(read(page)).toEqual(['关于下达任务的通知', '各镇人民政府：', '附件：1.分解表.docx 2.名单.xlsx']);
});

test('cells keep their merges, their lines and what stands in tables within them', () => {
  const page = `<table><thead><tr><th rowspan=2>序号<th colspan=2>分工</tr><tr><th>牵头<th>责任</tr></thead>
    <tr><td>1<td><p>区民政局</p><p>区残联</p><td>甲<br>乙</tr></table>`;
  expect(read(page)).toEqual([
    [
      ['序号', '分工', '<'],
      ['^', '牵头', '责任'],
      ['1', '区民政局\n区残联', '甲\n乙'],
    ],
  ]);
});

test('a table that only arranges the page is no table', () => {
  const page = `<table><tr><td>栏目</td><td><p>关于下达任务的通知</p><table><tr><td>序号<td>标题</tr><tr><td>1<td>道路整治工程</tr></table></td></tr></table>`;
  expect(read(page)).toEqual([
    '栏目',
    '关于下达任务的通知',
    [
      ['序号', '标题'],
      ['1', '道路整治工程'],
    ],
  ]);
});

test('a table whose tags are left open is still read row by row', () => {
  expect(read('<table><tr><td>序号<td>标题<tr><td>1<td>道路</table><p>完')).toEqual([
    [
      ['序号', '标题'],
      ['1', '道路'],
    ],
    '完',
  ]);
});

test('a page saved as a web archive is the page in it', () => {
  const archive = [
    'From: <Saved>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary="=_b"',
    '',
    '--=_b',
    'Content-Type: text/html; charset="utf-8"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('<p>关于下达任务的通知</p>').toString('base64'),
    '--=_b--',
    '',
  ].join('\r\n');
  expect(read(pageOfArchive(new TextEncoder().encode(archive)))).toEqual(['关于下达任务的通知']);
});
