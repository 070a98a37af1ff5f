import type { OutgoingDocument } from '../../../documents/writing/document.js';
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
  return {
    title,
    orientation: 'landscape',
    parts: [
      { kind: 'heading', level: 'title', text: title },
      {
        kind: 'table',
        name: words.file.days,
        columns: [
          { width: 30 },
          { width: 20 },
          { width: 14 },
          { width: 14 },
          { width: 14 },
          { width: 16 },
          { width: 40 },
        ],
        header: [
          [label.what, label.who, label.itemsConcerned, label.day, label.lastDay, label.state, label.basis].map(
            (text) => ({
              text,
            }),
          ),
        ],
        rows: duties.map((duty) => [
          { text: dutyName(duty, words) },
          { text: duty.owedBy },
          { text: itemNumbers(duty.tasks).join('、') },
          { text: duty.writtenDue },
          { text: duty.provisional ? `${duty.due} ${label.provisional}` : duty.due },
          { text: stateOf(duty, words) },
          { text: duty.clause ?? '' },
        ]),
      },
    ],
  };
}

const stateOf = ({ state, overdue, metLate }: ObligationView, { state: words }: ObligationWords): string =>
  overdue ? words.overdue : metLate === true ? words.metLate : words[state];
