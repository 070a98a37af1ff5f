import type { OutgoingDocument } from '../../../documents/writing/document.js';
import { listDocument } from '../../../documents/writing/list.js';
import type { Language } from '../../../kernel/language.js';
import { rowName } from '../../notices/rules/row-name.js';
import type { AskingView } from '../contract.asking.js';
import { reportPaperWords } from '../paper-word-lists.js';
import { askingWords } from '../web/asking-word-lists.js';
import type { AskingWords } from '../web/asking-words.js';

const COLUMNS = [
  ...(['seq', 'item', 'lead', 'kind', 'what', 'decidedBy', 'unit'] as const),
  ...(['askedOn', 'dueOn', 'standing', 'answeredOn', 'answer', 'endedOn', 'end'] as const),
];
const WIDTHS = [8, 28, 18, 14, 36, 16, 18, 14, 14, 16, 14, 30, 14, 24];

/** All that was asked of units as a sheet: the rows of the page in its order, a day a cell. */
export function askingListDocument(year: number, askings: readonly AskingView[], language: Language): OutgoingDocument {
  const words = askingWords[language];
  const { then } = reportPaperWords[language];
  return listDocument({
    title: words.sheetTitle(year),
    sheet: words.sheet,
    columns: COLUMNS.map((name, at) => ({
      ...{ heading: words.sheetColumn[name], width: WIDTHS[at] ?? 0 },
      ...(name === 'seq' && { align: 'centre' }),
    })),
    rows: askings.map((asking) => {
      const { item, lead, kind, what, decidedBy, unit, askedOn, dueOn, answer, end } = asking;
      return [
        ...[rowName(item), item.title, lead.name, words.kind[kind], what, decidedBy ?? '', unit.name],
        ...[askedOn, dueOn, standingText(asking, words, then)],
        ...[answer?.on ?? '', answer ? (answer.words ?? words.wordsGone) : '', end?.on ?? '', end?.words ?? ''],
      ];
    }),
  });
}

function standingText({ state, kind, overdue, answer, end }: AskingView, words: AskingWords, then: string): string {
  if (end) return end.outcome === null ? words.withdrawn : words.outcome[kind][end.outcome];
  if (state === 'asked') return overdue ? words.overdue : words.waiting;
  return answer?.late === true ? `${words.answered}${then}${words.late}` : words.answered;
}
