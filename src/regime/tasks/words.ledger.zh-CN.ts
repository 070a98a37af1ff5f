import type { Sentence } from '../../kernel/telling.js';
import type { Column } from '../notices/rules/cell-text.js';
import type { TaskMove } from './rules/machine.js';

const COLUMNS: Readonly<Record<Column | 'deliverables', string>> = {
  title: '标题',
  content: '实事内容',
  leadUnits: '牵头单位',
  responsibleUnits: '责任单位',
  due: '完成时间',
  targets: '目标',
  deliverables: '建设内容',
};
const columns: Readonly<Record<string, string>> = COLUMNS;
const MOVES: Readonly<Record<TaskMove, string>> = {
  acknowledge: '确认承办',
  'approve-plan': '实施方案审定',
  start: '开工',
  suspend: '暂停',
  resume: '恢复',
  'declare-complete': '申报完成',
  pass: '通过验收',
  fail: '未通过验收',
  close: '办结',
  'carry-over': '结转下年',
  terminate: '终止',
};
const moves: Readonly<Record<string, string>> = MOVES;

/** The two persons of an item (R4). */
const NAMED: Readonly<Record<string, string>> = { head: '主要领导', 'hands-on': '分管领导' };

export const taskLedgerZhCN = {
  'task.issued': ({ fact, day, named }) =>
    `随通知下达，列第${fact('seq')}项，${named('lead')}牵头，完成时间${day('due')}`,
  'task.amended': ({ fact }) =>
    `按更正通知${fact('number')}更正${fact('columns')
      .split('、')
      .map((column) => columns[column] ?? column)
      .join('、')}`,
  'task.changed': ({ fact, day }) => `变更${day('on')}生效（${fact('number')}）`,
  'task.continued': ({ fact }) => {
    const changed = fact('columns')
      .split('、')
      .flatMap((column) => columns[column] ?? []);
    return (
      `按重新印发的${fact('number')}延续，原第${fact('was')}项，现列第${fact('row')}项` +
      (changed.length === 0 ? '，内容不变' : `；变更${changed.join('、')}`)
    );
  },
  'task.units-moved': ({ fact, day, each }) =>
    `${fact('number') === '' ? '' : `按${fact('number')}，`}自${day('from')}起，${each(
      'places',
      ({ fact: of, named }) =>
        `${of('role') === 'lead' ? COLUMNS.leadUnits : COLUMNS.responsibleUnits}由${named('was')}${
          of('now') === '' ? '并入牵头单位' : `改为${named('now')}`
        }`,
    )}`,
  'task.moved': ({ fact, day, told }) => {
    const move = moves[fact('move')] ?? `状态变动${fact('move')}`;
    const on = fact('on') === '' ? '' : `，${day('on')}`;
    const people =
      fact('move') === 'acknowledge' ? `：主要领导${told('accountableHead')}，分管领导${told('handsOnLeader')}` : '';
    const ended = fact('move') === 'terminate' ? `：${told('reason')}（依据${fact('number')}）` : '';
    return `${fact('registered') === 'true' ? '登记' : ''}${move}${on}${people}${ended}`;
  },
  'task.started': ({ fact, day, told }) =>
    `${fact('registered') === 'true' ? '登记：' : ''}${
      fact('beforeApproval') === 'true' ? `审定前已实施，${day('on')}实际开工` : `${day('on')}开工`
    }${told('explanation') === '' ? '' : `。说明：${told('explanation')}`}`,
  'task.removed': ({ fact }) => `随通知紧急清除：${fact('count')}件实事的文字已清除`,
  'task.put-in-charge': ({ day, told }) => `自${day('from')}起由${told('name')}分管`,
  'task.named-anew': ({ fact, told }) =>
    `${fact('as')
      .split('、')
      .map((as) => NAMED[as] ?? as)
      .join('、')}由${told('was')}换为${told('now')}`,
  'task.described': () => '补写了类别、地点或是否区政府投资',
} satisfies Readonly<Record<`task.${string}`, Sentence>>;
