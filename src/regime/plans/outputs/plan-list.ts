import type { OutgoingDocument } from '../../../documents/writing/document.js';
import { listDocument } from '../../../documents/writing/list.js';
import type { Language } from '../../../kernel/language.js';
import { rowName } from '../../notices/rules/row-name.js';
import type { PlanLine } from '../contract.board.js';
import { planBoardWords } from '../web/board-word-lists.js';

const WIDTHS = [8, 40, 22, 22, 10, 34, 14, 14, 12, 14, 14, 26];

/** The board of all plans as a sheet: what the page shows, a day a cell, so that an office can go on with it. */
export function planListDocument(programme: string, lines: readonly PlanLine[], language: Language): OutgoingDocument {
  const words = planBoardWords[language];
  return listDocument({
    title: words.sheetTitle(programme),
    sheet: words.sheet,
    columns: words.sheetColumns.map((heading, at) => ({ heading, width: WIDTHS[at] ?? 0 })),
    rows: lines.map((line) => [
      ...[rowName(line.task), line.task.title, line.leadUnit, words.standing(line.state)],
      ...[line.edition === null ? '' : String(line.edition), line.countersigns.map(words.answered).join(words.and)],
      ...[line.drawnUp?.due ?? '', line.drawnUp?.on ?? ''],
      line.drawnUp && line.drawnUp.daysLate > 0 ? String(line.drawnUp.daysLate) : '',
      ...[line.submittedOn ?? '', line.approvedOn ?? '', line.awaits.map(words.awaited).join(words.and)],
    ]),
  });
}
