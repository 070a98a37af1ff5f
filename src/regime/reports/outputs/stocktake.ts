import type { OutgoingDocument, Part, Row } from '../../../documents/writing/document.js';
import { day } from '../../../kernel/day.js';
import type { Language } from '../../../kernel/language.js';
import { rowName } from '../../notices/rules/row-name.js';
import type { AskingView } from '../contract.asking.js';
import type { Stocktake, StocktakeLineView } from '../contract.stocktake.js';
import { lightWords } from '../light-word-lists.js';
import { isOpen } from '../rules/asking.js';
import { lightKinds, lightRank } from '../rules/light.js';
import { stocktakeWords } from '../stocktake-word-lists.js';
import type { StocktakeWords } from '../words.stocktake.js';

/** What is counted of a stocktake, for its answer in a sentence. */
export const stocktakeFigures = ({ items, decisions }: Pick<Stocktake, 'items' | 'decisions'>) => {
  const open = decisions.filter(isOpen);
  return {
    ...{ items: items.length, own: items.filter(({ own }) => own).length },
    lights: lightKinds
      .toSorted((one, other) => lightRank[other] - lightRank[one])
      .map((kind) => [kind, items.filter(({ light }) => light.kind === kind).length] as const)
      .filter(([, count]) => count > 0),
    ...{ open: open.length, overdue: open.filter(({ overdue }) => overdue).length },
  };
};

/** 督办研判材料: the stocktake on paper for a meeting; lights are internal (point 13), and so is this paper. */
export function stocktakePaper(stocktake: Stocktake, language: Language): OutgoingDocument {
  const words = stocktakeWords[language];
  const { paper } = words;
  const { programme, items, decisions } = stocktake;
  const on = paper.day(day(stocktake.on));
  const behind = items.filter(({ light }) => light.kind === 'severe' || light.kind === 'lag');
  const others = items.filter((line) => !behind.includes(line));
  const chapters: readonly (readonly [string, Part | null])[] = [
    [paper.whole, body(words.answer({ ...stocktakeFigures(stocktake), own: 0 }))],
    [paper.behind, behind.length === 0 ? body(paper.noneBehind) : behindTable(behind, language)],
    [paper.decisions, decisions.length === 0 ? body(paper.noDecisions) : decisionTable(decisions, words)],
    ...(others.length === 0 ? [] : [[paper.others, othersTable(others, words)] as const]),
  ];
  return {
    title: paper.title(programme.year),
    orientation: 'landscape',
    parts: [
      { kind: 'heading', level: 'title', text: paper.title(programme.year) },
      { kind: 'passage', style: 'subtitle', text: paper.asOf(on) },
      ...chapters.flatMap(([chapter, part], at): readonly Part[] => [
        { kind: 'heading', level: 'first', text: paper.chapter(at + 1, chapter) },
        ...(part ? [part] : []),
      ]),
      { kind: 'passage', style: 'signature', text: `${paper.signed}\n${on}` },
    ],
  };
}

const body = (text: string): Part => ({ kind: 'passage', style: 'body', text });
const cells = (texts: readonly string[]): Row => texts.map((text) => ({ text }));

function behindTable(lines: readonly StocktakeLineView[], language: Language): Part {
  const words = stocktakeWords[language];
  const reasonsOf = lightWords[language].reason;
  const dayOf = (on: string): string => words.paper.day(day(on));
  return {
    ...{ kind: 'table', name: words.paper.behind },
    columns: [6, 24, 26, 18, 22, 40].map((width) => ({ width })),
    header: [cells(words.paper.columns)],
    rows: lines.map(({ item, lead, leader, light, promised, forecast, missed, open, verified }) =>
      cells([
        rowName(item),
        [item.title, lead.name, leader === null ? words.noLeader : words.leader(leader)].join('\n'),
        [words.light[light.kind], ...light.reasons.map((reason) => reasonsOf(reason, dayOf))].join('\n'),
        progressText({ light, verified }, words),
        [
          `${words.promised} ${dayOf(promised)}`,
          forecast
            ? `${words.column.forecast} ${dayOf(forecast.low)}${words.between}${dayOf(forecast.high)}`
            : words.noForecast,
        ].join('\n'),
        [
          ...missed.map((node) => words.missed(node.title, dayOf(node.missed), node.met)),
          ...open.map((asking) => openText(asking, words, dayOf)),
        ].join('\n') || words.nothingOpen,
      ]),
    ),
  };
}

/** The figures of an item, each with its age: planned, reported, verified. */
function progressText(
  { light, verified }: Pick<StocktakeLineView, 'light' | 'verified'>,
  words: StocktakeWords,
): string {
  const { figures, ageInDays } = light;
  if (!figures) return words.noFigures;
  const aged = (label: string, share: number, age: number | null): string =>
    `${label} ${words.percent(share)}（${age === null ? words.never : words.age(age)}）`;
  return [
    `${words.planned} ${words.percent(figures.planned)}`,
    aged(words.reported, figures.reported, light.saidBy === null ? null : ageInDays),
    aged(words.verified, figures.verified, verified?.inDays ?? null),
  ].join('\n');
}

function openText(
  { kind, unit, what, dueOn, overdue, state }: AskingView,
  words: StocktakeWords,
  dayOf: (on: string) => string,
): string {
  const stands = state === 'answered' ? words.answered : `${overdue ? words.overdue : words.waits} ${dayOf(dueOn)}`;
  return `${words.open(kind, unit.name, what)}（${stands}）`;
}

function decisionTable(decisions: readonly AskingView[], words: StocktakeWords): Part {
  const dayOf = (on: string): string => words.paper.day(day(on));
  return {
    ...{ kind: 'table', name: words.paper.decisions },
    columns: [6, 52, 22, 16, 40].map((width) => ({ width })),
    header: [cells(words.paper.decisionColumns)],
    rows: decisions.map(({ item, what, decidedBy, askedOn, unit, dueOn, state, overdue, answer, end }) =>
      cells([
        rowName(item),
        `${what}（${decidedBy ?? ''}，${dayOf(askedOn)}）`,
        unit.name,
        dayOf(dueOn),
        [
          state === 'asked' && overdue ? words.overdue : '',
          answer ? `${dayOf(answer.on)} ${answer.words ?? ''}` : '',
          state === 'answered' ? words.answered : '',
          end ? `${dayOf(end.on)} ${end.words}` : '',
        ]
          .filter((text) => text.trim() !== '')
          .join('\n'),
      ]),
    ),
  };
}

function othersTable(lines: readonly StocktakeLineView[], words: StocktakeWords): Part {
  const dayOf = (on: string): string => words.paper.day(day(on));
  return {
    ...{ kind: 'table', name: words.paper.others },
    columns: [6, 40, 24, 12, 26, 28].map((width) => ({ width })),
    header: [cells(words.paper.otherColumns)],
    rows: lines.map(({ item, lead, light, verified, forecast }) =>
      cells([
        ...[rowName(item), item.title, lead.name, words.light[light.kind], progressText({ light, verified }, words)],
        forecast ? `${dayOf(forecast.low)}${words.between}${dayOf(forecast.high)}` : words.noForecast,
      ]),
    ),
  };
}
