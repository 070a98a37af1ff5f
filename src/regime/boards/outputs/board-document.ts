import type { OutgoingDocument } from '../../../documents/writing/document.js';
import type { Language } from '../../../kernel/language.js';
import type { ObligationView } from '../../obligations/contract.js';
import { dutyName } from '../../obligations/rules/naming.js';
import type { ObligationWords } from '../../obligations/words.js';
import type { TaskRow } from '../../tasks/queries.js';
import { boardWords } from '../web/word-lists.js';
import { rowName } from '../../notices/rules/row-name.js';

interface BoardDocumentOptions {
  readonly owed: readonly ObligationView[];
  /** The items that are shown, by their numbers, in the order shown; left out: all in their own order. */
  readonly items: readonly string[] | undefined;
  readonly words: ObligationWords;
  readonly language: Language;
}

/** The board as a workbook: the columns of the page, and the promise in figures that the page only counts. */
export function boardDocument(
  title: string,
  tasks: readonly TaskRow[],
  { owed, items, words, language }: BoardDocumentOptions,
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
        ],
        header: [[...headings, column.due, column.next].map((text) => ({ text }))],
        rows: shown.map((task) => [
          { text: rowName(task) },
          { text: task.title },
          { text: board.state[task.state] },
          { text: task.leadUnit.name },
          { text: task.responsibleUnits.map(({ name }) => name).join('、') || board.none },
          { text: withFirst(figuresOf(task, words), task.first?.targets, board.first) },
          { text: withFirst(task.dueOn, task.first?.dueOn, board.first) },
          { text: nextOf(task, owed, words) },
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

/** The first duty still open that speaks of the item; duties come by their day. */
function nextOf({ id }: TaskRow, owed: readonly ObligationView[], words: ObligationWords): string {
  const next = owed.find(
    ({ state, tasks }) => (state === 'open' || state === 'not-due') && tasks.some((task) => task.id === id),
  );
  return next ? `${next.due} ${dutyName(next, words)}` : '';
}
