import type { OutgoingDocument } from '../../../documents/writing/document.js';
import { listDocument } from '../../../documents/writing/list.js';
import type { ObligationView } from '../contract.js';
import { dutyName, itemNumbers } from '../rules/naming.js';
import type { ObligationWords } from '../words.js';

/** The list of days as a page shows it: what, by whom, the day as written, the last one in time, and how it stands. */
export function dayDocument(
  title: string,
  duties: readonly ObligationView[],
  words: ObligationWords,
): OutgoingDocument {
  const { label } = words;
  return listDocument({
    title,
    sheet: words.file.days,
    columns: [
      { heading: label.what, width: 30 },
      { heading: label.who, width: 20 },
      { heading: label.itemsConcerned, width: 14 },
      { heading: label.day, width: 14 },
      { heading: label.lastDay, width: 14 },
      { heading: label.state, width: 16 },
      { heading: label.basis, width: 40 },
    ],
    rows: duties.map((duty) => [
      ...[dutyName(duty, words), duty.owedBy, itemNumbers(duty.tasks).join('、'), duty.writtenDue],
      duty.provisional ? `${duty.due} ${label.provisional}` : duty.due,
      ...[stateOf(duty, words), duty.clause ?? ''],
    ]),
  });
}

const stateOf = ({ state, overdue, metLate }: ObligationView, { state: words }: ObligationWords): string =>
  overdue ? words.overdue : metLate === true ? words.metLate : words[state];
