import type { OutgoingDocument } from '../../../documents/writing/document.js';
import { type Day, isWeekend } from '../../../kernel/day.js';
import { isWorkingDay, type WorkCalendar } from '../../../kernel/work-calendar.js';
import type { Obligation } from '../rules/obligation.js';
import type { ObligationWords } from '../words.js';
import { dutyName, partyName } from '../rules/naming.js';
import { type HandoutSources, recipient, shownUnit, unconfirmedNames } from './sources.js';

/** One duty of one day, owed by everybody it binds. */
export interface DutyOnDay {
  readonly first: Obligation;
  readonly all: readonly Obligation[];
}

/** The duties in the order of their days, what several units owe on one day for one reason taken together. */
export function dutiesByDay(obligations: readonly Obligation[], words: ObligationWords): DutyOnDay[] {
  const groups = new Map<string, Obligation[]>();
  for (const each of obligations) {
    const key = JSON.stringify([each.written, dutyName(each, words), each.clause]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()]
    .flatMap((all) => all.slice(0, 1).map((first) => ({ first, all })))
    .sort(({ first: one }, { first: other }) =>
      one.written < other.written ? -1 : one.written > other.written ? 1 : 0,
    );
}

/** 时间表: every day of the programme, who owes what to whom on it, and what becomes of it on a holiday. */
export function dayList({ reading, obligations, calendar, words }: HandoutSources): OutgoingDocument {
  const { label } = words;
  const { notice } = reading;
  const unconfirmed = unconfirmedNames(reading);
  const year = notice.year ?? 0;
  return {
    title: words.file.days,
    orientation: 'landscape',
    parts: [
      { kind: 'heading', level: 'title', text: words.file.days },
      { kind: 'passage', style: 'note', text: words.source(notice.title, notice.number) },
      ...(obligations.length === 0 ? [{ kind: 'passage', style: 'note', text: label.noDays } as const] : []),
      {
        kind: 'table',
        name: words.file.days,
        columns: [
          { width: 16, align: 'centre' },
          { width: 20 },
          { width: 34 },
          { width: 14, align: 'centre' },
          { width: 26 },
          { width: 34 },
        ],
        header: [[label.day, label.what, label.who, label.to, label.remark, label.basis].map((text) => ({ text }))],
        rows: dutiesByDay(obligations, words).map(({ first, all }) => [
          { text: shownDay(first.written, year, calendar, words) },
          { text: dutyName(first, words) },
          { text: owers(all, unconfirmed, words) },
          { text: recipient(first) ?? '' },
          { text: remark(first, words) },
          { text: first.clause ?? '' },
        ]),
      },
    ],
  };
}

/** Each unit once, with the numbers of its items: 区民政局（第4、5项）. */
function owers(all: readonly Obligation[], unconfirmed: ReadonlySet<string>, words: ObligationWords): string {
  const items = new Map<string, string[]>();
  for (const { owedBy, itemIds } of all) {
    const name = shownUnit(partyName(owedBy, words), unconfirmed, words);
    items.set(name, [...(items.get(name) ?? []), ...itemIds]);
  }
  return [...items].map(([name, ids]) => (ids.length === 0 ? name : `${name}（${words.items(ids)}）`)).join('\n');
}

export const shownDay = (on: Day, year: number, calendar: WorkCalendar, words: ObligationWords): string =>
  words.day(on, year, isSwapDay(on, calendar));

/** 调休: a weekend day that is worked. */
export const isSwapDay = (on: Day, calendar: WorkCalendar): boolean => isWeekend(on) && isWorkingDay(on, calendar);

export const remark = ({ written, due, reminder, provisional }: Obligation, words: ObligationWords): string =>
  words.dayRemark({ due, reminder, rolled: written !== due || written !== reminder, provisional });
