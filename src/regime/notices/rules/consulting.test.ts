import { expect, test } from 'vitest';
import { day } from '../../../kernel/day.js';
import type { Unit } from '../../offices/rules/units.js';
import type { KeptQuestion, KeptReading } from '../contract.js';
import { consult } from './consulting.js';

const ON = day('2023-04-07');
const unit = (name: string, more: Partial<Unit> = {}): Unit => ({
  id: name,
  name,
  aliases: [],
  kind: 'department',
  ...more,
});
const units = [
  unit('区住房城乡建设局', { shortName: '区住建局' }),
  unit('柳石街道办事处', { kind: 'subdistrict' }),
  unit('河西街道', { kind: 'subdistrict', aliases: ['金太阳'] }),
  unit('区农业农村局'),
  unit('区乡村振兴局', { until: day('2022-12-31') }),
  unit('区水利局水务中心'),
];
const successions = [{ from: day('2023-01-01'), predecessors: ['区乡村振兴局'], successors: ['区农业农村局'] }];
const known = { units, district: { code: '450204', name: '柳南区', above: '柳州市' }, successions };

const row = (leadUnits: string[], responsibleUnits: string[]): KeptReading['tasks'][number] => ({
  ...{ seq: 1, title: '一项', content: '硬化道路2100米', leadUnits, responsibleUnits },
  ...{ dueText: '12月30日', dueOn: '2023-12-30', targets: [], deliverables: [], span: [0, 1] },
});
const reading = (tasks: KeptReading['tasks'], questions: KeptQuestion[] = []): KeptReading => ({
  ...{ source: { file: 'notice.docx', sha256: '0'.repeat(64), format: 'docx' }, tasks, questions },
  notice: { number: null, title: '通知', issuer: null, issuedOn: ON, year: 2023, addressees: [], attachments: [] },
  ...{ obligations: [], completed: [], checks: [], places: {} },
});
const asks = (name: string, about: string): KeptQuestion => ({ code: 'unknown-unit', about, params: { unit: name } });

test('a short or further name is its unit’s without a question, and is shown', () => {
  const about = '/tasks/0/responsibleUnits/0';
  const read = reading([row(['区住建局'], ['金太阳', '柳石街道'])], [asks('金太阳', about)]);
  const { tasks, questions, completed } = consult(read, known, ON);
  expect(tasks[0]).toMatchObject({
    leadUnits: ['区住房城乡建设局'],
    responsibleUnits: ['河西街道', '柳石街道办事处'],
  });
  expect(questions).toEqual([]);
  expect(completed.map(({ written, completed: name }) => `${written} ${name}`)).toEqual([
    '区住建局 区住房城乡建设局',
    '金太阳 河西街道',
    '柳石街道 柳石街道办事处',
  ]);
});

test('a name that is merely alike is asked about, once for all its places, with whom it may mean', () => {
  const { questions } = consult(reading([row(['水务中心'], []), row(['区农业农村局'], ['水务中心'])]), known, ON);
  expect(questions).toEqual([
    {
      ...asks('水务中心', '/tasks/0/leadUnits/0'),
      places: ['/tasks/0/leadUnits/0', '/tasks/1/responsibleUnits/0'],
      candidates: [{ id: '区水利局水务中心', name: '区水利局水务中心' }],
    },
  ]);
});

test('of a unit that has ended, whoever came after it is offered (point 11)', () => {
  const { questions } = consult(reading([row(['区乡村振兴局'], [])]), known, ON);
  expect(questions).toMatchObject([{ candidates: [{ name: '区农业农村局' }] }]);
});

test('what nobody bears stays as it was read: a first notice brings its units along', () => {
  const read = reading([row(['区民政局'], ['银太阳'])], [asks('银太阳', '/tasks/0/responsibleUnits/0')]);
  expect(consult(read, { ...known, units: [] }, ON)).toEqual(read);
  expect(consult(read, known, ON)).toEqual(read);
});

test('a name that still waits for a person is asked about again', () => {
  const about = '/tasks/0/leadUnits/0';
  const read = reading([row(['银太阳'], [])], [asks('银太阳', about)]);
  expect(consult(read, { ...known, units: [unit('银太阳', { kind: null })] }, ON).questions).toEqual(read.questions);
});
