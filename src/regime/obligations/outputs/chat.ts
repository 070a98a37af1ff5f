import type { Day } from '../../../kernel/day.js';
import { rowName } from '../../notices/rules/row-name.js';
import type { Obligation } from '../rules/obligation.js';
import { isSwapDay } from './day-list.js';
import { dutyName, partyName } from '../rules/naming.js';
import { type HandoutSources, recipient, shownUnit, unconfirmedNames, unitsOf } from './sources.js';

/** A monthly duty has a dozen days: in a chat the first of them tell the rhythm. */
const MANY_DAYS = 5;
const FIRST_DAYS = 3;

/** The text for the group chat: what everybody owes by when, then each unit with its items; to be copied as it is. */
export function chatText(sources: HandoutSources): string {
  const { reading, words } = sources;
  const { notice, tasks } = reading;
  const unconfirmed = unconfirmedNames(reading);
  const units = unitsOf(tasks);
  const leads = new Set(tasks.flatMap(({ leadUnits }) => leadUnits));
  const count = new Set(tasks.map(({ seq, group }) => `${group ?? ''}/${String(seq)}`)).size;
  const numbers = (own: (task: (typeof tasks)[number]) => readonly string[], unit: string): string[] =>
    tasks.filter((task) => own(task).includes(unit)).map(rowName);
  const duties = dutyLines(sources);
  return [
    words.chat.opening(notice.title, notice.number, { items: count, leads: leads.size, units: units.length }),
    ...(duties.length > 0 ? [words.chat.days] : []),
    ...duties.map((line, at) => `${String(at + 1)}. ${line}`),
    '',
    words.chat.units,
    ...units.map((unit) =>
      words.chat.unit(
        shownUnit(unit, unconfirmed, words),
        numbers(({ leadUnits }) => leadUnits, unit),
        numbers(({ responsibleUnits }) => responsibleUnits, unit),
      ),
    ),
    '',
    words.chat.closing(reading.questions.some(({ about }) => about.startsWith('/tasks'))),
  ].join('\n');
}

/** One line for each duty of the units, all its days in it; the days on which items are done stand last. */
function dutyLines({ reading, obligations, calendar, words }: HandoutSources): string[] {
  const year = reading.notice.year ?? 0;
  const ofUnits = obligations.filter(({ owedBy }) => 'unit' in owedBy);
  const groups = new Map<string, Obligation[]>();
  for (const each of ofUnits.filter(({ kind }) => kind !== 'completion')) {
    const key = JSON.stringify([each.kind, each.what, each.clause]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const day = ({ written, due, provisional }: Obligation): string =>
    words.chat.day(written, year, { worked: isSwapDay(written, calendar), due, provisional });
  const lines = [...groups.values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const each = onceEach(all).map(day);
    const shown = each.slice(0, each.length > MANY_DAYS ? FIRST_DAYS : MANY_DAYS).join('、');
    const days = each.length > MANY_DAYS ? words.chat.andSoOn(shown, each.length) : shown;
    const what = dutyName({ ...first, period: null }, words); // all its days stand in one line
    return [words.chat.owe(owers(all, reading, words), what, days, recipient(first))];
  });
  const completions = ofUnits.filter(({ kind }) => kind === 'completion');
  const days = onceEach(completions);
  const done = days.map((each) => {
    const items = completions.filter(({ written }) => written === each.written).flatMap(({ itemIds }) => itemIds);
    return days.length === 1 ? day(each) : `${words.items([...new Set(items)])}${day(each)}`;
  });
  return done.length === 0 ? lines : [...lines, words.chat.done(done.join(words.separator))];
}

/** 各牵头单位 where all of them owe it, 各单位 where everybody does, else the units by name. */
function owers(
  all: readonly Obligation[],
  { tasks }: HandoutSources['reading'],
  words: HandoutSources['words'],
): string {
  const owing = new Set(all.map(({ owedBy }) => partyName(owedBy, words)));
  const leads = new Set(tasks.flatMap(({ leadUnits }) => leadUnits));
  const same = (one: ReadonlySet<string>): boolean =>
    one.size === owing.size && [...one].every((name) => owing.has(name));
  if (leads.size > 0 && same(leads)) return words.chat.everyLead;
  return same(new Set(unitsOf(tasks))) ? words.chat.everyUnit : [...owing].join('、');
}

/** The days of a group in order, each once. */
function onceEach(all: readonly Obligation[]): Obligation[] {
  const byDay = new Map<Day, Obligation>(all.map((each) => [each.written, each]));
  return [...byDay.values()].sort((one, other) => (one.written < other.written ? -1 : 1));
}
