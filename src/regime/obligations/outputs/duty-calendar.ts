import { day } from '../../../kernel/day.js';
import type { ObligationView } from '../contract.js';
import { dutyName, itemNumbers } from '../rules/naming.js';
import type { ObligationWords } from '../words.js';
import { calendarFile } from './calendar-file.js';

/** What a calendar of duties is made from. */
export interface DutyCalendar {
  readonly title: string;
  readonly duties: readonly ObligationView[];
  readonly words: ObligationWords;
  /** When it is made, by the regime's clock. */
  readonly now: string;
}

/**
 * Duties as whole days for a calendar program (RFC 5545). Each stands on the day as written, since that is what people
 * say; the last day that is not late is told beside it. A duty keeps its identity, so taking it in again changes it.
 */
export function dutyCalendar({ title, duties, words, now }: DutyCalendar): string {
  return calendarFile({
    ...{ title, now },
    entries: duties.map((duty) => ({
      id: duty.id,
      on: day(duty.writtenDue),
      summary: summaryOf(duty, words),
      description: [duty.due === duty.writtenDue ? '' : `${words.label.lastDay}：${duty.due}`, duty.clause ?? '']
        .filter((line) => line !== '')
        .join('\n'),
    })),
  });
}

function summaryOf(duty: ObligationView, words: ObligationWords): string {
  const items = itemNumbers(duty.tasks);
  return [
    duty.owedBy,
    dutyName(duty, words),
    items.length === 0 ? '' : words.items(items),
    duty.provisional ? words.label.provisional : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
