import { type KeptQuestion, KeptReading, type ReadTask } from '../contract.js';

/** What a person said of one value of a reading: how it was said, and the words that stand for it. */
export interface Given {
  readonly code: string;
  /** JSON pointer into the reading as it was read. */
  readonly about: string;
  /** Null: as the document has it. Units and days by name; several where a cell holds several. */
  readonly words: string | readonly string[] | null;
}

/** A value was put right rather than a question answered. */
export const CORRECTION = 'correction';

type Cell = string | number | boolean | null | Cell[] | { [name: string]: Cell };

/**
 * The reading as it stands after what persons said, in the order in which they said it. What was read is never changed:
 * it is worked out anew from the file's own reading each time. Undefined where the last word does not fit its place.
 */
export function withAnswers(reading: KeptReading, given: readonly Given[]): KeptReading | undefined {
  const cells = JSON.parse(JSON.stringify(reading)) as Cell; // a copy: what was read stays as it was
  for (const { code, about, words } of given) {
    if (words === null) continue;
    const question = reading.questions.find((each) => each.code === code && each.about === about);
    for (const place of placesOf(question, about)) if (!put(cells, place, words)) return undefined;
  }
  const read = KeptReading.safeParse(cells);
  return read.success
    ? { ...read.data, tasks: read.data.tasks.map((task, at) => tidied(task, reading.tasks[at], given)) }
    : undefined;
}

/** Every pointer that one answer settles. */
const placesOf = (question: KeptQuestion | undefined, about: string): readonly string[] => question?.places ?? [about];

/** What stands at a pointer of a reading; undefined where nothing does. */
export function valueAt(reading: KeptReading, pointer: string): unknown {
  return partsOf(pointer).reduce<Cell | undefined>((cell, name) => within(cell, name), reading as unknown as Cell);
}

const partsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/** Puts words into a place, in the form the place has. @returns whether they fit */
function put(root: Cell, pointer: string, words: string | readonly string[]): boolean {
  const path = partsOf(pointer);
  const last = path.pop();
  const holder = path.reduce<Cell | undefined>((cell, name) => within(cell, name), root);
  if (last === undefined || typeof holder !== 'object' || holder === null) return false;
  const before = within(holder, last);
  if (before === undefined) return false;
  const fitting = inForm(before, words, Array.isArray(holder));
  if (fitting === undefined) return false;
  if (Array.isArray(holder)) holder[Number(last)] = fitting;
  else holder[last] = fitting;
  return true;
}

const within = (cell: Cell | undefined, name: string): Cell | undefined => {
  if (Array.isArray(cell)) return cell[Number(name)];
  return typeof cell === 'object' && cell !== null && Object.hasOwn(cell, name) ? cell[name] : undefined;
};

/** One of a list of units may become several: they are told apart again once all answers are in their places. */
function inForm(before: Cell, words: string | readonly string[], inList: boolean): Cell | undefined {
  const all = typeof words === 'string' ? [words] : [...words];
  if (Array.isArray(before)) return all;
  if (typeof before === 'number')
    return all.length === 1 && /^-?\d+(?:\.\d+)?$/u.test(all[0] ?? '') ? Number(all[0]) : undefined;
  if (before !== null && typeof before === 'object') return undefined;
  return inList ? all.join(SEVERAL) : all.length === 1 ? all[0] : undefined;
}

/** Stands in no document: it parts the names that took the place of one. */
const SEVERAL = '\u0000';

/** Parts names that took one place, names each unit once, and lets a lead that was not chosen of two stay responsible. */
function tidied(task: ReadTask, before: ReadTask | undefined, given: readonly Given[]): ReadTask {
  const leadUnits = eachOnce(task.leadUnits);
  const dropped = given.some(({ code }) => code === 'two-leads')
    ? (before?.leadUnits ?? []).filter(
        (unit) => !leadUnits.includes(unit) && leadUnits.some((lead) => before?.leadUnits.includes(lead)),
      )
    : [];
  const responsibleUnits = eachOnce([...dropped, ...task.responsibleUnits]).filter(
    (unit) => !dropped.includes(unit) || !leadUnits.includes(unit),
  );
  return { ...task, leadUnits, responsibleUnits };
}

const eachOnce = (names: readonly string[]): string[] =>
  [...new Set(names.flatMap((name) => name.split(SEVERAL)))].filter((name) => name !== '');

/** Names of units that somebody left as the document has them although nobody knows what they are (金太阳). */
export const unconfirmedNames = (reading: KeptReading, given: readonly Given[]): readonly string[] =>
  reading.questions
    .filter(({ code }) => code === 'unknown-unit')
    .filter(
      ({ about }) => given.findLast((each) => each.code === 'unknown-unit' && each.about === about)?.words === null,
    )
    .flatMap(({ about }) => {
      const [, , row, list, at] = about.split('/');
      const task = reading.tasks[Number(row)];
      const names = list === 'leadUnits' ? task?.leadUnits : list === 'responsibleUnits' ? task?.responsibleUnits : [];
      return names?.[Number(at)] ?? [];
    });
