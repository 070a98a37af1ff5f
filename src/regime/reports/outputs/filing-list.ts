import type { OutgoingDocument } from '../../../documents/writing/document.js';
import { listDocument } from '../../../documents/writing/list.js';
import type { Language } from '../../../kernel/language.js';
import { rowName } from '../../notices/rules/row-name.js';
import { obligationWords } from '../../obligations/word-lists.js';
import type { FilingRow, ReportBoard } from '../contract.js';
import { reportPaperWords } from '../paper-word-lists.js';
import { reportBoardWords, reportPageWords } from '../web/word-lists.js';

const WIDTHS = { unit: 24, state: 18, items: 52, due: 14, lastDay: 14, came: 14, inTime: 12, counts: 14, channel: 18 };

/** The filings of a quarter as a sheet: a row a unit as on the page, a day a cell. */
export function filingListDocument({ programme, period, items }: ReportBoard, language: Language): OutgoingDocument {
  const words = reportBoardWords[language];
  const { sheetColumn } = words;
  return listDocument({
    title: words.sheetTitle(programme.year, period === null ? '' : obligationWords[language].period(period)),
    sheet: words.sheet,
    columns: (['unit', 'state', 'items', 'due', 'lastDay', 'came', 'inTime', 'counts', 'channel'] as const).map(
      (name) => ({ heading: sheetColumn[name], width: WIDTHS[name] }),
    ),
    rows: items.map((row) => [
      ...[row.unit.name, row.overdue ? words.overdue : words.state[row.state], itemsText(row, language)],
      ...[row.writtenOn, row.dueOn, row.metOn ?? ''],
      row.late === null ? '' : row.late ? words.late : words.onTime,
      row.late === true && row.counts !== null ? words.counts(row.counts) : '',
      cameBy(row, language),
    ]),
  });
}

/** A line an item: its number and name, how its section stands, and its light where it has one. */
function itemsText({ sections }: FilingRow, language: Language): string {
  const papers = reportPaperWords[language];
  const { state: states } = reportPageWords[language];
  return sections
    .map(({ item, state, edition, light }) =>
      [
        ...[papers.item(rowName(item), item.title), states[state]],
        ...(edition > 1 ? [reportBoardWords[language].edition(edition)] : []),
        ...(light === null || light === 'none' ? [] : [papers.light[light]]),
      ].join(papers.then),
    )
    .join('\n');
}

function cameBy({ metOn, receivedBy }: FilingRow, language: Language): string {
  if (metOn === null) return '';
  const names: Readonly<Record<string, string>> = reportPageWords[language].channel;
  return receivedBy === null ? reportBoardWords[language].here : (names[receivedBy] ?? receivedBy);
}
