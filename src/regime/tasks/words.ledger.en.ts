import type { Sentences } from '../../kernel/telling.js';
import type { Column } from '../notices/rules/cell-text.js';
import type { TaskMove } from './rules/machine.js';
import type { taskLedgerZhCN } from './words.ledger.zh-CN.js';

const COLUMNS: Readonly<Record<Column | 'deliverables', string>> = {
  title: 'title',
  content: 'content',
  leadUnits: 'lead unit',
  responsibleUnits: 'responsible units',
  due: 'day',
  targets: 'targets',
  deliverables: 'deliverables',
};
const columns: Readonly<Record<string, string>> = COLUMNS;
const MOVES: Readonly<Record<TaskMove, string>> = {
  acknowledge: 'took it on',
  'approve-plan': 'had its plan approved',
  start: 'began work',
  suspend: 'suspended it',
  resume: 'resumed it',
  'declare-complete': 'declared it complete',
  pass: 'passed it at acceptance',
  fail: 'failed it at acceptance',
  close: 'closed it',
  'carry-over': 'carried it over into the next year',
  terminate: 'ended it',
};
const moves: Readonly<Record<string, string>> = MOVES;

/** The two persons of an item (R4). */
const NAMED: Readonly<Record<string, string>> = { head: 'head', 'hands-on': 'at work on it' };

export const taskLedgerEn: Sentences<keyof typeof taskLedgerZhCN> = {
  'task.issued': ({ fact, day, named }) =>
    `issued it with the notice as item ${fact('seq')}, led by ${named('lead')}, to be done by ${day('due')}`,
  'task.amended': ({ fact }) =>
    `corrected by ${fact('number')}: ${fact('columns')
      .split(', ')
      .map((column) => columns[column] ?? column)
      .join(', ')}`,
  'task.changed': ({ fact, day }) => `took the change of ${day('on')} (${fact('number')})`,
  'task.continued': ({ fact }) => {
    const changed = fact('columns')
      .split(', ')
      .flatMap((column) => columns[column] ?? []);
    return (
      `carried it on under ${fact('number')}, printed anew: item ${fact('was')} before, item ${fact('row')} now` +
      (changed.length === 0 ? ', word for word' : `; changed: ${changed.join(', ')}`)
    );
  },
  'task.units-moved': ({ fact, day, each }) =>
    `changed its units from ${day('from')}${fact('number') === '' ? '' : ` by ${fact('number')}`}: ${each(
      'places',
      ({ fact: of, named }) =>
        `${of('role') === 'lead' ? COLUMNS.leadUnits : 'responsible unit'} ${named('was')} → ${
          of('now') === '' ? 'none, since the lead takes it over' : named('now')
        }`,
    )}`,
  'task.moved': ({ fact, day, told }) => {
    const move = moves[fact('move')] ?? `moved it: ${fact('move')}`;
    const on = fact('on') === '' ? '' : ` on ${day('on')}`;
    const people =
      fact('move') === 'acknowledge' ? `: head ${told('accountableHead')}, at work on it ${told('handsOnLeader')}` : '';
    const ended = fact('move') === 'terminate' ? `: ${told('reason')} (by ${fact('number')})` : '';
    return `${fact('registered') === 'true' ? 'registered: ' : ''}${move}${on}${people}${ended}`;
  },
  'task.started': ({ fact, day, told }) =>
    `${fact('registered') === 'true' ? 'registered: ' : ''}${
      fact('beforeApproval') === 'true'
        ? `work began on ${day('on')}, before the plan was approved`
        : `work began on ${day('on')}`
    }${told('explanation') === '' ? '' : `: ${told('explanation')}`}`,
  'task.removed': ({ fact }) => `removed the words of ${fact('count')} items with their notice`,
  'task.put-in-charge': ({ day, told }) => `put it in the charge of ${told('name')} from ${day('from')}`,
  'task.named-anew': ({ fact, told }) =>
    `${fact('as')
      .split(', ')
      .map((as) => NAMED[as] ?? as)
      .join(', ')}: ${told('now')} instead of ${told('was')}`,
  'task.described': () => 'said of what category it is, where, and whether the district invests',
};
