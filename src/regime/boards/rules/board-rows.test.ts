import { expect, test } from 'vitest';
import { finder } from '../../../kernel/finding.js';
import type { ObligationView } from '../../obligations/contract.js';
import type { TaskView } from '../../tasks/contract.js';
import { rowName } from '../../notices/rules/row-name.js';
import { initialsOf } from '../../offices/queries.initials.js';
import { listed, rowsOf } from './board-rows.js';

const PROGRAMME = '018f0000-0000-7000-8000-000000000001';
const idOf = (seq: number): string => `018f0000-0000-7000-8000-0000000001${String(seq).padStart(2, '0')}`;

const task = (seq: number, title: string, leadUnit: string, responsibleUnits: string[] = []): TaskView => ({
  id: idOf(seq),
  programmeId: PROGRAMME,
  seq,
  title,
  content: '',
  leadUnit,
  responsibleUnits,
  unconfirmedUnits: [],
  dueText: '12月30日',
  dueOn: '2022-12-30',
  targets: [],
  deliverables: [],
  state: 'issued',
  stateSince: '2022-04-07',
  first: null,
  can: [],
});

const owed = (seq: number, due: string, state: ObligationView['state'] = 'open'): ObligationView => ({
  id: `018f0000-0000-7000-8000-0000000002${String(seq).padStart(2, '0')}`,
  kind: 'plan',
  what: null,
  about: null,
  tasks: [{ id: idOf(seq), seq }],
  period: null,
  owedBy: '区民政局',
  owedTo: null,
  writtenDue: due,
  reminder: due,
  due,
  provisional: false,
  rule: 'R5',
  clause: null,
  state,
  overdue: false,
  metOn: null,
  metLate: null,
});

const tasks = [
  task(1, '柳石街道为老服务中心', '区民政局', ['柳石街道']),
  task(2, '冲压件厂宿舍改造', '区住房城乡建设局', ['金太阳']),
  task(10, '长龙村饮用水建设', '太阳村镇', ['金太阳', '区农业农村局']),
];
const unlit = () => undefined;
const any = () => true;
const seqs = (rows: ReturnType<typeof listed>): number[] => rows.map((row) => row.task.seq);

test('an item is found by its words, by a unit, and by the initials of its pinyin', () => {
  const rows = rowsOf(tasks, [], unlit);
  expect(seqs(listed(rows, {}, finder('饮用水', undefined)))).toEqual([10]);
  expect(seqs(listed(rows, {}, finder('金太阳', undefined)))).toEqual([2, 10]);
  expect(seqs(listed(rows, {}, finder('WLFW', initialsOf)))).toEqual([1]);
  expect(seqs(listed(rows, {}, finder('wlfw', undefined)))).toEqual([]);
});

test('filters narrow one another', () => {
  const rows = rowsOf(tasks, [], unlit);
  expect(seqs(listed(rows, { unit: '金太阳', lead: '太阳村镇' }, any))).toEqual([10]);
  expect(seqs(listed(rows, { state: 'accepted' }, any))).toEqual([]);
});

test('the next day is the first one still owed, and what owes nothing comes last', () => {
  const rows = rowsOf(tasks, [owed(2, '2022-05-07', 'met'), owed(10, '2022-05-07'), owed(2, '2022-07-05')], unlit);
  expect(rows.map(({ next }) => next?.due)).toEqual([undefined, '2022-07-05', '2022-05-07']);
  expect(seqs(listed(rows, { sort: 'next' }, any))).toEqual([10, 2, 1]);
  expect(seqs(listed(rows, { sort: 'seq', down: true }, any))).toEqual([10, 2, 1]);
});

test('rows that share a number are told apart', () => {
  expect(rowName({ seq: 3 })).toBe('3');
  expect(rowName({ seq: 3, part: 2 })).toBe('3-2');
});
