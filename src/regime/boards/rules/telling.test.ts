import { expect, test } from 'vitest';
import type { Sentence } from '../../../kernel/telling.js';
import { tellingWords } from '../word-lists.js';
import { idsIn, namedIn, tell, type Thing } from './telling.js';

const id = (last: number): string => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
const [CLERK, UNIT, TASK, PROGRAMME, LEADER] = [id(1), id(2), id(3), id(4), id(5)];
const NAMES: ReadonlyMap<string, Thing> = new Map<string, Thing>([
  [CLERK, { kind: 'account', id: CLERK, name: '张三' }],
  [LEADER, { kind: 'person', id: LEADER, name: '李四' }],
  [UNIT, { kind: 'unit', id: UNIT, name: '区民政局' }],
  [TASK, { kind: 'task', id: TASK, seq: 3, part: 2, title: '老旧小区改造' }],
]);

const entry = (changed: object = {}): string =>
  JSON.stringify({
    ...{ id: id(9), at: '2022-07-05T01:00:00Z', event: 'report.returned', algorithm: 'sha256', previous: null },
    actor: { role: 'liaison', accountId: CLERK, units: [UNIT], onBehalfOf: LEADER },
    subjects: [
      { kind: 'task', id: TASK },
      { kind: 'programme', id: PROGRAMME },
    ],
    facts: {
      until: '2022-07-12',
      to: [UNIT],
      changes: [{ field: '日期', now: '2022-07-12' }],
      after: { due: '2022-10-08' },
    },
    personal: { reason: 'x', telephone: 'x', 'request-address': 'x' },
    ...changed,
  });
const kept = (content: Readonly<Record<string, string>>) =>
  Object.entries(content).map(([field, text]) => ({ field, salt: '', content: text }));
const SENTENCES: Readonly<Record<string, Sentence>> = {
  'report.returned': ({ day, named, each, fact, told }) =>
    [
      `退回报告，${day('until')}前重报`,
      named('to'),
      each('changes', (one) => one.fact('field') + one.day('now')),
      fact('after.due'),
      told('telephone'),
    ].join('|'),
};

const told = (body: string, texts: Readonly<Record<string, string>>, language: 'zh-CN' | 'en' = 'zh-CN') =>
  tell({ body, kept: kept(texts) }, NAMES, tellingWords[language], SENTENCES);

test('an entry is told by the names its ids stand for, as whom and for whom included', () => {
  const { who, things, sentence, why, address } = told(entry(), { reason: '数字不符', 'request-address': '10.1.2.3' });
  expect(who).toEqual({ name: '张三', role: '联络员', units: ['区民政局'], onBehalfOf: '李四' });
  expect(things.map(({ name }) => name)).toEqual(['第3-2项“老旧小区改造”', '年度计划（已不存在）']);
  expect([why, address]).toEqual(['数字不符', '10.1.2.3']);
  expect(sentence).toMatch(/^张三（联络员，区民政局）代李四退回报告，.*：第3-2项“老旧小区改造”。理由：数字不符$/u);
});

test('what has no name of its own is called by its kind, and is told by what it belongs to', () => {
  const subjects = [
    { kind: 'change', id: id(8) },
    { kind: 'task', id: TASK },
  ];
  const { things, sentence } = told(entry({ subjects, personal: {} }), {});
  expect(things.map(({ name }) => name)).toEqual(['变更', '第3-2项“老旧小区改造”']);
  expect(namedIn(things)?.id).toBe(TASK);
  expect(sentence).toMatch(/：第3-2项“老旧小区改造”$/u);
  expect(told(entry({ subjects: [{ kind: 'ledger', id: id(7) }], personal: {} }), {}).sentence).toMatch(/：台账$/u);
});

test('facts are told as days, names and lists, also within one another', () => {
  expect(told(entry(), {}).what).toBe(
    '退回报告，2022年7月12日前重报|区民政局|日期2022年7月12日|2022-10-08|（不予显示）',
  );
});

test('what was erased is said to be erased, in the reader’s language, and a telephone is never told', () => {
  const { why, erased, address } = told(entry(), { telephone: '13800000000' });
  expect([why, erased, address]).toEqual(['（已按期清除）', true, null]);
  expect(told(entry(), {}, 'en').why).toBe('(erased when its time was over)');
  expect(JSON.stringify(told(entry(), { telephone: '13800000000' }))).not.toContain('13800000000');
});

test('a timer is told by its role, and an event that nobody knows any more by its own name', () => {
  const { who, what } = told(entry({ actor: { role: 'system' }, event: 'report.gone', personal: {} }), {});
  expect([who.name, who.role, what]).toEqual([null, '系统', 'report.gone']);
});

test('names are asked for by every id an entry holds, once, and by nothing that is none', () => {
  expect([...idsIn([{ body: entry() }, { body: entry() }])].sort()).toEqual(
    [CLERK, UNIT, TASK, PROGRAMME, LEADER].sort(),
  );
});
