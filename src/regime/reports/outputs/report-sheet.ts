import {
  type FormBook,
  type FormCell,
  type FormRow,
  type FormSheet,
  type OpenCell,
  writable,
} from '../../../documents/writing/xlsx-form.js';
import { unescapeText } from '../../../documents/xlsx/workbook.js';
import { day, type Day } from '../../../kernel/day.js';
import { rowName } from '../../notices/rules/row-name.js';
import type { FilingView, SectionView } from '../contract.js';
import { grades, materialWords, type MissingName } from '../rules/content.js';
import { bookMark, rowMark, sectionMark, SHOWN_COLUMNS, staticMark } from '../rules/sheet-marks.js';
import type { ReportPaperWords } from '../words.papers.js';
import type { ReportSheetWords } from '../words.sheet.js';

/** How wide the columns are, in digits. */
const WIDTHS = [34, 16, 34, 16, 34];
/** Empty rows for what is added. */
const SPARE = 4;

export interface SheetOut {
  readonly filing: FilingView;
  /** Units that may be asked for help. */
  readonly units: readonly string[];
  readonly words: ReportSheetWords;
  readonly paper: ReportPaperWords;
  readonly missing: Readonly<Record<MissingName, string>>;
}

/** A row under its key; a heading or a fact has none. */
interface Drafted {
  readonly key?: string;
  readonly cells: readonly FormCell[];
}

/** The workbook of a unit for a quarter: what is known stands in it, what may be filled in is open, and the rest is locked. */
export function reportSheet(out: SheetOut): FormBook {
  const { filing, units, words } = out;
  const title = words.title(filing.unit.name, filing.programme.year, words.period(filing.period));
  return {
    ...{ title, listsName: words.choices, refusal: words.refusal },
    lists: {
      materials: materialWords.map((each) => words.materials[each]),
      grades: grades.map((each) => words.grades[each]),
      channels: words.channels,
      units,
    },
    sheets: [cover(title, out), ...filing.sections.map((section) => sheetOf(section, out))],
  };
}

const over = (text: string, look: NonNullable<FormCell['look']>): FormCell => ({ text, look, columns: SHOWN_COLUMNS });

function cover(title: string, { filing, words, paper, missing }: SheetOut): FormSheet {
  const { obligation, unit, period, sections, addressee } = filing;
  const mark = bookMark({
    ...{ obligationId: obligation.id, unitId: unit.id, unit: unit.name, period },
    taskIds: sections.map(({ taskId }) => taskId),
  });
  const [number, item, lacks] = words.coverColumns;
  return {
    name: words.cover,
    widths: WIDTHS,
    rows: [
      { cells: [over(title, 'title')], marks: mark },
      ...words
        .notes(addressee, paper.day(day(obligation.writtenOn)))
        .map((text): FormRow => ({ cells: [over(text, 'note')] })),
      { cells: [head(number), head(item, 2), head(lacks, 2)] },
      ...sections.map((section): FormRow => ({
        cells: [
          { text: words.tab(rowName(section.item)) },
          { text: section.item.title, columns: 2 },
          { text: words.lacks(section.missing.map(({ name }) => missing[name])), columns: 2 },
        ],
      })),
    ],
  };
}

const head = (text: string, columns = 1): FormCell => ({ text, columns, look: 'head' });
const heading = (text: string): Drafted => ({ cells: [over(text, 'heading')] });

function sheetOf(section: SectionView, out: SheetOut): FormSheet {
  const { words } = out;
  const number = rowName(section.item);
  const isOpen = section.state === 'draft' || section.state === 'returned';
  const drafted = [
    heading(words.heading.targets),
    ...targetsIn(section, out),
    heading(words.heading.known),
    ...factsIn(section, out),
    heading(words.heading.said),
    ...wordingsIn(section, out),
    heading(words.heading.units),
    ...unitsIn(section, out),
    heading(words.heading.publicity),
    ...publicityIn(section, out),
    heading(words.heading.difficulties),
    ...difficultiesIn(section, out),
  ];
  const mark = sectionMark({
    ...{ taskId: section.taskId, edition: section.edition, version: section.version },
    keys: drafted.flatMap(({ key }) => key ?? []),
  });
  return {
    name: words.tab(number),
    widths: WIDTHS,
    rows: [
      { cells: [over(words.item(number, section.item.title), 'title')], marks: mark },
      ...[{ cells: [over(words.legend, 'note')] }, ...drafted].map((row) => marked(row, isOpen)),
    ],
  };
}

function marked({ key, cells: drafted }: Drafted, isOpen: boolean): FormRow {
  const cells = isOpen ? drafted : drafted.map(({ open: _open, ...locked }) => locked);
  const was: string[] = [];
  for (const { text, figure, columns = 1 } of cells) {
    was.push(figure === undefined ? readBack(text) : String(figure));
    for (let more = 1; more < columns; more += 1) was.push('');
  }
  return { cells, marks: key === undefined ? staticMark(was) : rowMark({ key, was }) };
}

/** A text as it is read again: whatever a workbook does to it. */
const readBack = (text: string): string => unescapeText(writable(text)).trim();

const TEXT: OpenCell = { kind: 'text' };
const choice = (list: string): OpenCell => ({ kind: 'choice', list });

function targetsIn({ content }: SectionView, { words }: SheetOut): readonly Drafted[] {
  const { column } = words;
  return [
    { cells: [column.target, column.promised, column.before, column.value, column.note].map((text) => head(text)) },
    ...content.targets.map(({ number, title, kind, unit, promised, before, value, note }): Drafted => ({
      key: `figure-${String(number)}`,
      cells: [
        { text: title },
        { text: kind === 'figure' ? `${String(promised)}${unit}` : '100%' },
        { text: before === null ? words.none : `${String(before)}${unit}` },
        { text: '', figure: value ?? undefined, open: { kind: 'figure' } },
        { text: note, open: TEXT },
      ],
    })),
  ];
}

const REST = SHOWN_COLUMNS - 1;

function factsIn({ content }: SectionView, { words, paper }: SheetOut): readonly Drafted[] {
  const { progress, money, people } = content;
  const on = (text: string | null): Day | null => (text === null ? null : day(text));
  const percents = progress && {
    ...{ planned: progress.planned.percent, reported: progress.reported.percent, verified: progress.verified.percent },
  };
  const facts: readonly (readonly [string, string | null])[] = [
    [words.row.progress, percents && paper.progress(percents)],
    [words.row.money, money && paper.money({ ...money, on: on(money.on) })],
    [words.row.people, people && paper.people(people)],
  ];
  return facts.map(([label, text]) => ({ cells: [{ text: label }, { text: text ?? words.none, columns: REST }] }));
}

const wordingsIn = ({ content }: SectionView, { words: { row } }: SheetOut): readonly Drafted[] =>
  [
    ['sentence', row.sentence, content.sentence.text] as const,
    ...(content.explanation.wanted || content.explanation.text !== ''
      ? [['explanation', row.explanation, content.explanation.text] as const]
      : []),
    ['next', row.next, content.next.text] as const,
  ].map(([key, label, text]) => ({ key, cells: [{ text: label }, { text, columns: REST, open: TEXT }] }));

function unitsIn({ content }: SectionView, { words, paper }: SheetOut): readonly Drafted[] {
  const { column, fact } = words;
  if (!content.cooperation) return [{ cells: [{ text: words.noUnits, columns: SHOWN_COLUMNS }] }];
  return [
    { cells: [column.unit, column.materials, column.sentence, column.grade, column.facts].map((text) => head(text)) },
    ...content.cooperation.map(({ unit, materials, sentence, grade, facts }): Drafted => ({
      key: `unit-${unit.id}`,
      cells: [
        { text: unit.name },
        { text: words.materials[materials], open: choice('materials') },
        { text: sentence, open: TEXT },
        { text: grade === null ? '' : words.grades[grade], open: choice('grades') },
        {
          text: facts
            .map(({ what, dueOn, answeredOn }) =>
              fact(what, paper.day(day(dueOn)), answeredOn === null ? null : paper.day(day(answeredOn))),
            )
            .join('\n'),
        },
      ],
    })),
  ];
}

const spare = (prefix: string): readonly string[] =>
  Array.from({ length: SPARE }, (_, at) => `${prefix}-+${String(at + 1)}`);

function publicityIn({ content }: SectionView, { words: { column } }: SheetOut): readonly Drafted[] {
  const line = (key: string, on: string, channel: string, link: string): Drafted => ({
    key,
    cells: [
      { text: on, open: TEXT },
      { text: channel, open: { kind: 'suggestion', list: 'channels' } },
      { text: link, columns: 3, open: TEXT },
    ],
  });
  return [
    { cells: [head(column.on), head(column.channel), head(column.link, 3)] },
    ...content.publicity.map(({ id, on, channel, link }) => line(`publicity-${id}`, on, channel, link)),
    ...spare('publicity').map((key) => line(key, '', '', '')),
  ];
}

function difficultiesIn({ content }: SectionView, { words: { column } }: SheetOut): readonly Drafted[] {
  const line = (key: string, text: string, asked: string): Drafted => ({
    key,
    cells: [
      { text, columns: REST, open: TEXT },
      { text: asked, open: choice('units') },
    ],
  });
  return [
    { cells: [head(column.difficulty, REST), head(column.asked)] },
    ...content.difficulties.map(({ id, text, unit }) => line(`difficulty-${id}`, text, unit?.name ?? '')),
    ...spare('difficulty').map((key) => line(key, '', '')),
  ];
}
