import { HolidayFile, YearFile } from '../contract.js';
import { type Draft, type Entry, type Outcome, problem } from './draft.js';

/** Reads a year from JSON: in the shape of the public data set, or in the one that `shishi calendar` prints. */
export function readJson(text: string): Outcome<Draft> {
  const parsed = parse(text);
  if (!parsed.read) return parsed;
  const days = HolidayFile.safeParse(parsed.value);
  if (days.success) {
    const { days: listed, ...head } = days.data;
    const entries = listed.map(({ date, isOffDay, name }) => ({ text: date, off: isOffDay, name }));
    return { read: true, value: { ...headOf(head), entries: withLines(entries, text), weekdaysAlone: false } };
  }
  const year = YearFile.safeParse(parsed.value);
  if (year.success) {
    const { off, worked, ...head } = year.data;
    const entries = [
      ...off.map((date) => ({ text: date, off: true, name: '' })),
      ...worked.map((date) => ({ text: date, off: false, name: '' })),
    ];
    return { read: true, value: { ...headOf(head), entries: withLines(entries, text), weekdaysAlone: true } };
  }
  // Of the two shapes the nearer one says what is missing.
  const { issues } =
    typeof parsed.value === 'object' && parsed.value && 'off' in parsed.value ? year.error : days.error;
  const [issue] = issues;
  return {
    read: false,
    problems: [problem('not-a-calendar', null, { at: issue?.path.join('/') ?? '', why: issue?.message ?? '' })],
  };
}

function parse(text: string): Outcome<unknown> {
  try {
    return { read: true, value: JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { read: false, problems: [problem('not-a-calendar', null, { at: '', why: error.message })] };
  }
}

/** `published: true` tells that a year is known and not since when, so it counts as missing. */
const headOf = ({ year, published, document }: Pick<HolidayFile, 'year' | 'published' | 'document'>) => ({
  year,
  published: typeof published === 'string' ? published : null,
  document: document ?? null,
});

/** Finds the line of each entry: the n-th time that a day is written for the n-th entry that has it. */
function withLines(entries: readonly Omit<Entry, 'line'>[], source: string): Entry[] {
  const searched = new Map<string, number>();
  return entries.map((entry) => {
    const quoted = JSON.stringify(entry.text);
    const at = source.indexOf(quoted, searched.get(entry.text) ?? 0);
    searched.set(entry.text, at + 1);
    return { ...entry, line: source.slice(0, Math.max(at, 0)).split('\n').length };
  });
}
