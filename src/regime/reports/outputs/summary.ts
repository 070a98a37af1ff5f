import type { OutgoingCell, OutgoingDocument, Row } from '../../../documents/writing/document.js';
import { fen, inWan } from '../../../kernel/money.js';
import type { ReportPaperWords } from '../words.papers.js';
import { cooperationText, difficultiesText, publicityText } from './letter-text.js';
import type { PrintedQuarter, PrintedSection } from './printed.js';

/** The columns that say what was filed: empty where nothing was. */
const SAID = 12;
const WIDTHS = [6, 24, 14, 26, 7, 7, 7, 9, 11, 11, 34, 24, 26, 18, 20, 14];

/** What was filed counts in a paper for leaders: accepted, or submitted and then marked as not yet accepted. */
export const isFiled = ({ state }: PrintedSection): boolean => state === 'accepted' || state === 'submitted';

/** 汇总表: every item of a quarter in a row, who has not reported among them. */
export function quarterSummary(quarter: PrintedQuarter, words: ReportPaperWords): OutgoingDocument {
  const { summary } = words;
  const title = summary.title(quarter.year, words.period(quarter.period));
  const rows = quarter.filings
    .flatMap((filing) => filing.sections.map((section) => ({ filing, section })))
    .sort((one, other) => Number.parseFloat(one.section.number) - Number.parseFloat(other.section.number))
    .map(({ filing, section }): Row => [
      { text: section.number, ...figureOf(section.number) },
      { text: section.title },
      { text: section.leadUnit },
      ...(isFiled(section) ? said(section, words) : Array.from({ length: SAID }, (): OutgoingCell => ({ text: '' }))),
      { text: filedText(filing, section, words) },
    ]);
  return {
    title,
    orientation: 'landscape',
    parts: [
      { kind: 'heading', level: 'title', text: title },
      { kind: 'passage', style: 'note', text: summary.asOf(words.day(quarter.on)) },
      {
        ...{ kind: 'table', name: summary.sheet },
        columns: WIDTHS.map((width) => ({ width })),
        header: [summary.columns.map((text) => ({ text }))],
        rows,
      },
    ],
  };
}

/** In 万元 as the heading says; empty where the item has no money here, and 0 where nothing was paid. */
const fundsOf = ({ money }: PrintedSection): readonly string[] =>
  money === null ? ['', ''] : [money.budget > 0 ? inWan(fen(money.budget)) : '', inWan(fen(money.paid))];

const figureOf = (number: string): { figure?: number } => (/^\d+$/u.test(number) ? { figure: Number(number) } : {});

function said(section: PrintedSection, words: ReportPaperWords): OutgoingCell[] {
  const { targets, progress, light, sentence, explanation, next, cooperation } = section;
  const percent = (of: 'planned' | 'reported' | 'verified'): string =>
    progress === null ? '' : words.percent(progress[of]);
  return [
    targets.map(words.target).join('\n'),
    ...[percent('planned'), percent('reported'), percent('verified')],
    words.light[light],
    ...fundsOf(section),
    [sentence, explanation ?? ''].filter((text) => text !== '').join('\n'),
    next,
    cooperation === null || cooperation.length === 0 ? words.summary.noUnits : cooperationText([section], words),
    publicityText(section, words),
    difficultiesText(section, words),
  ].map((text) => ({ text }));
}

function filedText(
  { receivedOn, dueOn, late }: PrintedQuarter['filings'][number],
  { state }: PrintedSection,
  words: ReportPaperWords,
): string {
  if (receivedOn === null) return words.summary.missing(words.day(dueOn));
  return [
    words.day(receivedOn),
    ...(late === null ? [] : [late ? words.summary.late : words.summary.onTime]),
    ...(state === 'accepted' ? [] : [words.state[state]]),
  ].join('\n');
}
