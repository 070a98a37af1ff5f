import type { OutgoingDocument } from '../../../documents/writing/document.js';
import { listDocument } from '../../../documents/writing/list.js';
import type { z } from 'zod';
import type { Language } from '../../../kernel/language.js';
import type { ObligationView } from '../../obligations/contract.js';
import { dutyName } from '../../obligations/rules/naming.js';
import { obligationWords } from '../../obligations/word-lists.js';
import type { ObligationWords } from '../../obligations/words.js';
import type { TaskView } from '../../tasks/contract.js';
import { day } from '../../../kernel/day.js';
import { lightWords } from '../../reports/light-word-lists.js';
import type { DatedLight } from '../../reports/lights.js';
import { reportPaperWords } from '../../reports/paper-word-lists.js';
import { reasonView } from '../../reports/view.lights.js';
import type { BoardRow } from '../rules/board-rows.js';
import { boardWords } from '../web/word-lists.js';
import { rowName } from '../../notices/rules/row-name.js';

type Item = z.input<typeof TaskView>;

/** The board as a workbook: the columns of the page, and the promise in figures that the page only counts. */
export function boardDocument(
  title: string,
  rows: readonly BoardRow<Item, ObligationView, DatedLight>[],
  language: Language,
): OutgoingDocument {
  const [board, words] = [boardWords[language], obligationWords[language]];
  const { column } = board;
  return listDocument({
    title,
    sheet: words.file.allocation,
    columns: [
      { heading: column.seq, width: 8, align: 'centre' },
      { heading: column.title, width: 34 },
      { heading: column.state, width: 14 },
      { heading: column.lead, width: 20 },
      { heading: column.responsible, width: 24 },
      { heading: column.targets, width: 30 },
      { heading: column.due, width: 14 },
      { heading: column.next, width: 30 },
      ...LIGHT_WIDTHS.map((width, at) => ({ heading: board.lightColumns[at] ?? '', width })),
    ],
    rows: rows.map(({ task, next, light }) => [
      ...[rowName(task), task.title, board.state[task.state], task.leadUnit],
      task.responsibleUnits.join('、') || board.none,
      withFirst(figuresOf(task, words), task.first?.targets, board.first),
      withFirst(task.dueOn ?? board.noDay, task.first?.dueOn, board.first),
      next ? `${next.due} ${dutyName(next, words)}` : '',
      ...lightCells(task, light, language),
    ]),
  });
}

/** What is promised now, and in brackets what was promised first, where they differ (I9). */
const withFirst = (now: string, first: string | null | undefined, label: string): string =>
  first === null || first === undefined ? now : `${now}（${label} ${first}）`;

const figuresOf = ({ targets, deliverables }: Item, words: ObligationWords): string =>
  [
    ...targets.map(({ indicator, qualifier, written, unit }) => words.figure(indicator, qualifier, written, unit)),
    ...deliverables,
  ].join('；');

const LIGHT_WIDTHS = [12, 36, 12, 30, 10, 10, 10, 26];
const HUNDREDTHS = 100;

/** The light as a word, why, whether a person lowered it, how far the item is, and when it will be done. */
function lightCells({ dueOn }: Item, light: DatedLight | undefined, language: Language): string[] {
  if (!light) return LIGHT_WIDTHS.map(() => '');
  const papers = reportPaperWords[language];
  const { reason } = lightWords[language];
  const written = (on: string): string => papers.day(day(on));
  const lowered = light.reasons.filter(({ code }) => code === 'lowered');
  const facts = light.reasons.filter(({ code }) => code !== 'lowered');
  const told = (reasons: typeof facts): string => reasons.map((each) => reason(reasonView(each), written)).join('；');
  const points = (hundredths: number | undefined): string =>
    hundredths === undefined ? '' : String(hundredths / HUNDREDTHS);
  const { figures } = light;
  const forecast = dueOn === null ? null : light.forecast(day(dueOn));
  return [
    ...[papers.light[light.kind], told(facts)],
    lowered.length === 0 ? '' : `${papers.light[light.computed]} → ${papers.light[light.kind]}`,
    told(lowered),
    ...[points(figures?.gap), points(figures?.reported), points(figures?.verified)],
    forecast ? `${written(forecast.low)} — ${written(forecast.high)}` : '',
  ];
}
