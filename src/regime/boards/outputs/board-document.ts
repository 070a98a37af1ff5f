import type { OutgoingCell, OutgoingDocument } from '../../../documents/writing/document.js';
import type { Language } from '../../../kernel/language.js';
import type { ObligationView } from '../../obligations/contract.js';
import { dutyName } from '../../obligations/rules/naming.js';
import type { ObligationWords } from '../../obligations/words.js';
import type { TaskRow } from '../../tasks/queries.js';
import { day } from '../../../kernel/day.js';
import { lightWords } from '../../reports/light-word-lists.js';
import type { DatedLight } from '../../reports/lights.js';
import { reportPaperWords } from '../../reports/paper-word-lists.js';
import { reasonView } from '../../reports/view.lights.js';
import { boardWords } from '../web/word-lists.js';
import { rowName } from '../../notices/rules/row-name.js';

interface BoardDocumentOptions {
  readonly owed: readonly ObligationView[];
  /** The items that are shown, by their numbers, in the order shown; left out: all in their own order. */
  readonly items: readonly string[] | undefined;
  /** Of the items whose light whoever asks may see. */
  readonly lights: ReadonlyMap<string, DatedLight>;
  readonly words: ObligationWords;
  readonly language: Language;
}

/** The board as a workbook: the columns of the page, and the promise in figures that the page only counts. */
export function boardDocument(
  title: string,
  tasks: readonly TaskRow[],
  { owed, items, lights, words, language }: BoardDocumentOptions,
): OutgoingDocument {
  const board = boardWords[language];
  const { column } = board;
  const named = new Map(tasks.map((task) => [rowName(task), task]));
  const shown = items === undefined ? tasks : items.flatMap((name) => named.get(name) ?? []);
  const headings = [column.seq, column.title, column.state, column.lead, column.responsible, column.targets];
  return {
    title,
    orientation: 'landscape',
    parts: [
      { kind: 'heading', level: 'title', text: title },
      {
        kind: 'table',
        name: words.file.allocation,
        columns: [
          { width: 8, align: 'centre' },
          { width: 34 },
          { width: 14 },
          { width: 20 },
          { width: 24 },
          { width: 30 },
          { width: 14 },
          { width: 30 },
          ...LIGHT_WIDTHS.map((width) => ({ width })),
        ],
        header: [[...headings, column.due, column.next, ...board.lightColumns].map((text) => ({ text }))],
        rows: shown.map((task) => [
          { text: rowName(task) },
          { text: task.title },
          { text: board.state[task.state] },
          { text: task.leadUnit.name },
          { text: task.responsibleUnits.map(({ name }) => name).join('、') || board.none },
          { text: withFirst(figuresOf(task, words), task.first?.targets, board.first) },
          { text: withFirst(task.dueOn, task.first?.dueOn, board.first) },
          { text: nextOf(task, owed, words) },
          ...lightCells(task, lights.get(task.id), language),
        ]),
      },
    ],
  };
}

/** What is promised now, and in brackets what was promised first, where they differ (I9). */
const withFirst = (now: string, first: string | null | undefined, label: string): string =>
  first === null || first === undefined ? now : `${now}（${label} ${first}）`;

const figuresOf = ({ targets, deliverables }: TaskRow, words: ObligationWords): string =>
  [
    ...targets.map(({ indicator, qualifier, written, unit }) => words.figure(indicator, qualifier, written, unit)),
    ...deliverables,
  ].join('；');

const LIGHT_WIDTHS = [12, 36, 12, 30, 10, 10, 10, 26];
const HUNDREDTHS = 100;

/** The light as a word, why, whether a person lowered it, how far the item is, and when it will be done. */
function lightCells(task: TaskRow, light: DatedLight | undefined, language: Language): OutgoingCell[] {
  if (!light) return LIGHT_WIDTHS.map(() => ({ text: '' }));
  const papers = reportPaperWords[language];
  const { reason } = lightWords[language];
  const written = (on: string): string => papers.day(day(on));
  const lowered = light.reasons.filter(({ code }) => code === 'lowered');
  const facts = light.reasons.filter(({ code }) => code !== 'lowered');
  const told = (reasons: typeof facts): string => reasons.map((each) => reason(reasonView(each), written)).join('；');
  const points = (hundredths: number | undefined): string =>
    hundredths === undefined ? '' : String(hundredths / HUNDREDTHS);
  const { figures } = light;
  const forecast = light.forecast(day(task.dueOn));
  return [
    ...[papers.light[light.kind], told(facts)],
    lowered.length === 0 ? '' : `${papers.light[light.computed]} → ${papers.light[light.kind]}`,
    told(lowered),
    ...[points(figures?.gap), points(figures?.reported), points(figures?.verified)],
    forecast ? `${written(forecast.low)} — ${written(forecast.high)}` : '',
  ].map((text) => ({ text }));
}

/** The first duty still open that speaks of the item; duties come by their day. */
function nextOf({ id }: TaskRow, owed: readonly ObligationView[], words: ObligationWords): string {
  const next = owed.find(
    ({ state, tasks }) => (state === 'open' || state === 'not-due') && tasks.some((task) => task.id === id),
  );
  return next ? `${next.due} ${dutyName(next, words)}` : '';
}
