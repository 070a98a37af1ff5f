import { type Day, day } from '../kernel/day.js';
import type { Reading, ReadObligation, ReadTask, Target } from '../regime/notices/contract.js';
import type { NoticeWords } from '../regime/notices/words.js';
import { rowName } from '../regime/notices/rules/row-name.js';

/** Columns of the narrowest terminal in use; a Han character takes two. */
const WIDTH = 96;
const INDENT = '     ';

/** A reading for the eye, in a terminal: the notice, its items, who owes what by when, and the questions. */
export function report(reading: Reading, words: NoticeWords): string {
  const { notice, tasks, obligations, questions, checks, completed } = reading;
  const { report: label } = words;
  const head: [string, string | null][] = [
    [label.title, notice.title || null],
    [label.number, notice.number],
    [label.issuer, notice.issuer],
    [label.issuedOn, notice.issuedOn && words.day(day(notice.issuedOn))],
    [label.year, notice.year === null ? null : String(notice.year)],
    [label.addressees, notice.addressees.join('、') || null],
    [label.attachments, notice.attachments.join('；') || null],
  ];
  const lines = [
    ...head.map(([name, value]) => wrap(`${padded(name, 12)}${value ?? `—（${label.notSaid}）`}`, ' '.repeat(12))),
    '',
    heading(
      `${label.items}（${String(tasks.length)}）`,
      checks.map(({ stated }) => words.confirmed(stated)).join('  '),
    ),
    ...tasks.flatMap((task) => [...taskLines(task, words), '']),
    heading(label.obligations),
    ...obligations.map((obligation) => obligationLine(obligation, words)),
    '',
    ...(completed.length > 0
      ? [heading(label.shown), ...completed.map((unit) => `  ${words.completed(unit.written, unit.completed)}`), '']
      : []),
    heading(`${label.questions}（${String(questions.length)}）`),
    ...(questions.length === 0 ? [`  ${label.noQuestions}`] : []),
    ...questions.map(({ text, about, places }, index) =>
      wrap(`${String(index + 1).padStart(3)}. ${text}  ${whereabouts(places ?? [about], tasks, words)}`, INDENT),
    ),
    '',
  ];
  return `${lines.join('\n')}\n`;
}

const heading = (text: string, aside = ''): string => `── ${text} ${aside}`.trimEnd();

function taskLines(task: ReadTask, words: NoticeWords): string[] {
  const { report: label } = words;
  const due = task.dueOn === null ? (task.dueText ?? label.notSaid) : words.day(day(task.dueOn));
  const asWritten = task.dueText !== null && task.dueOn !== null ? `（${label.asWritten}：${task.dueText}）` : '';
  return [
    wrap(`${rowName(task).padStart(3)}. ${task.title}`, INDENT),
    wrap(
      `${INDENT}${label.lead} ${listed(task.leadUnits, words)}  ${label.responsible} ${listed(task.responsibleUnits, words)}`,
      INDENT,
    ),
    wrap(`${INDENT}${label.due} ${due}${asWritten}`, INDENT),
    ...(task.targets.length > 0
      ? [
          wrap(
            `${INDENT}${label.targets} ${task.targets.map((target) => targetText(target, words)).join('；')}`,
            INDENT,
          ),
        ]
      : []),
    ...(task.deliverables.length > 0
      ? [wrap(`${INDENT}${label.deliverables} ${task.deliverables.join('、')}`, INDENT)]
      : []),
  ];
}

const listed = (units: readonly string[], { report: label }: NoticeWords): string =>
  units.length > 0 ? units.join('、') : label.none;

const targetText = ({ indicator, written, unit, qualifier }: Target, words: NoticeWords): string =>
  `${indicator} ${words.qualified(qualifier, `${written} ${unit}`)}`;

function obligationLine({ who, what, to, every, dates }: ReadObligation, words: NoticeWords): string {
  const when = [every ? words.rhythm[every] : '', shortened(dates.map((date) => day(date))).join(' ')]
    .filter((part) => part !== '')
    .join(' ');
  const recipients = to.length > 0 ? ` → ${to.join('、')}` : '';
  return wrap(`  · ${who.join('、') || '—'}：${what}${recipients}${when === '' ? '' : `  ${when}`}`, INDENT);
}

/** A weekly duty has dozens of days: the first three and the last tell the rhythm. */
function shortened(dates: readonly Day[]): string[] {
  const last = dates.at(-1);
  return dates.length <= 12 || last === undefined ? [...dates] : [...dates.slice(0, 3), '…', last];
}

/** The items that a question is about, by their numbers. */
function whereabouts(places: readonly string[], tasks: readonly ReadTask[], words: NoticeWords): string {
  const numbers = places.flatMap((place) => {
    const index = /^\/tasks\/(\d+)/u.exec(place)?.[1];
    const seq = index === undefined ? undefined : tasks[Number(index)]?.seq;
    return seq === undefined ? [] : [seq];
  });
  return numbers.length === 0 ? '' : words.items([...new Set(numbers)]);
}

/** Wraps a line at the terminal's width, a Han character counting two; the lines after the first are indented. */
function wrap(text: string, indent: string): string {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const character of text) {
    const wide = widthOf(character);
    if (width + wide > WIDTH && !/[，。；、：！？）”》]/u.test(character)) {
      lines.push(line);
      line = indent;
      width = indent.length;
    }
    line += character;
    width += wide;
  }
  return [...lines, line].join('\n');
}

const widthOf = (character: string): number =>
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(character)
    ? 2
    : 1;

const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(1, width - [...text].reduce((sum, character) => sum + widthOf(character), 0)));
