import { counted } from '../../../kernel/counted.js';
import type { OutstandingWords } from './words.outstanding.js';

export const en: OutstandingWords = {
  question: 'Who has not filed yet?',
  answer: ({ matters, units, overdue }) =>
    matters === 0
      ? 'All that is asked for has come in.'
      : `${counted(matters, 'matter is', 'matters are')} incomplete, ${counted(units, 'unit', 'units')} concerned${overdue === 0 ? '; none is overdue' : `; ${String(overdue)} overdue`}.`,
  nothing: 'Nothing is awaited. Once a duty is asked for, the units that have not filed stand here.',
  all: 'Show all',
  toDays: 'All days',
  progress: (filed, expected) => `${String(filed)} of ${String(expected)} in`,
  caption: (missing) => `${counted(missing, 'filing is', 'filings are')} missing`,
  column: { choose: 'Urge with the others', unit: 'Unit', urged: 'Urged', act: 'Register' },
  chosen: (unit) => `Urge ${unit}`,
  notUrged: 'not urged',
  by: { message: 'by message', telephone: 'by telephone' },
  filed: 'In: ',
  filedLate: 'late',
  receive: 'Register as received',
  urgeOne: 'Urge',
  urge: (units) => `Urge ${counted(units, 'unit', 'units')} by message`,
  urgeNote:
    "It goes to each unit's liaison and deputy head. A unit without accounts gets nothing: copy the text to the group, or ring. Who was urged today is left out.",
  urged: (done) => `${counted(done, 'unit was', 'units were')} urged.`,
  notUrgedNow: (unit, why) => `${unit} was not urged: ${why}`,
  copy: 'Copy the text of a reminder',
  reminder: ({ duty, written, towards, last, overdue, to, units }) =>
    [
      overdue
        ? `Reminder: “${duty}” was due by ${last ?? written} and is late. Please see to it.`
        : `Reminder: “${duty}”, please by ${towards ?? written}${last === null ? '' : ` (written day ${written}, not late until ${last} has passed)`}.`,
      'Not received yet from:',
      ...units.map(
        ({ unit, items }, at) =>
          `${String(at + 1)}. ${unit}${items.length === 0 ? '' : ` (${items.length === 1 ? 'item' : 'items'} ${items.join(', ')})`}`,
      ),
      ...(to === null ? [] : [`To: ${to}.`]),
    ].join('\n'),
};
