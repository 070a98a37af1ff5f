import type { OutgoingDocument, Part, Row } from '../../../documents/writing/document.js';
import type { ReportPaperWords } from '../words.papers.js';
import { cooperationText, standingText } from './letter-text.js';
import type { PrintedQuarter, PrintedSection } from './printed.js';
import { isFiled } from './summary.js';

/** Red first: what a leader reads before anything else. */
const LIGHTS = ['severe', 'lag', 'none', 'ok', 'done'] as const;
const NORMAL = { materials: 'on-time', sentence: '配合正常' } as const;

const body = (text: string): Part => ({ kind: 'passage', style: 'body', text });

/**
 * 进展情况汇报: what the leaders are told of a quarter, from what the units filed; what is not yet accepted is marked so. The
 * lights are internal (point 13), and so is this paper.
 */
export function quarterBriefing(quarter: PrintedQuarter, words: ReportPaperWords): OutgoingDocument {
  const { briefing } = words;
  const named = words.period(quarter.period);
  const title = briefing.title(quarter.year, named);
  const sections = quarter.filings.flatMap((filing) => filing.sections);
  const filed = sections.filter(isFiled);
  const chapters: readonly (readonly [keyof typeof briefing.chapters, readonly Part[]])[] = [
    ['whole', [body(wholeText(quarter, filed, words))]],
    ['behind', behindIn(filed, words)],
    ['matters', mattersIn(filed, words)],
    ['cooperation', [body(cooperationIn(filed, words))]],
    ['missing', [body(filingText(quarter, words))]],
    ['items', [tableOf(sections, words)]],
  ];
  return {
    title,
    orientation: 'portrait',
    parts: [
      { kind: 'heading', level: 'title', text: title },
      ...chapters.flatMap(([chapter, parts], at): readonly Part[] => [
        { kind: 'heading', level: 'first', text: words.chapter(at + 1, briefing.chapters[chapter]) },
        ...parts,
      ]),
      { kind: 'passage', style: 'signature', text: `${briefing.signed}\n${words.day(quarter.on)}` },
    ],
  };
}

function wholeText(quarter: PrintedQuarter, filed: readonly PrintedSection[], words: ReportPaperWords): string {
  const { filings } = quarter;
  const counts = LIGHTS.map((kind): readonly [number, string] => [
    filed.filter(({ light }) => light === kind).length,
    words.light[kind],
  ]).filter(([count]) => count > 0);
  return [
    words.briefing.lead({
      items: filings.reduce((all, { sections }) => all + sections.length, 0),
      units: filings.length,
      received: filings.filter(({ receivedOn }) => receivedOn !== null).length,
      accepted: filed.filter(({ state }) => state === 'accepted').length,
      quarter: words.period(quarter.period),
    }),
    ...(counts.length === 0 ? [] : [words.briefing.lights(counts)]),
  ].join(words.gap);
}

const marked = (section: PrintedSection, text: string, words: ReportPaperWords): string =>
  section.state === 'submitted' ? words.briefing.marked(text) : text;

const rank = ({ light }: PrintedSection): number => LIGHTS.indexOf(light);

function behindIn(filed: readonly PrintedSection[], words: ReportPaperWords): readonly Part[] {
  const behind = filed
    .filter(({ light }) => light === 'severe' || light === 'lag')
    .sort((one, other) => rank(one) - rank(other));
  if (behind.length === 0) return [body(words.briefing.noneBehind)];
  return behind.flatMap((section, at): readonly Part[] => [
    {
      ...{ kind: 'heading', level: 'second' },
      text: words.second(at + 1, marked(section, words.item(section.number, section.title), words)),
    },
    body(
      [
        words.briefing.leads(section.leadUnit),
        standingText(section, words),
        words.sentence(section.sentence),
        section.explanation === null || section.explanation === '' ? '' : words.explained(section.explanation),
        section.next === '' ? '' : words.next(section.next),
      ]
        .filter((part) => part !== '')
        .join(words.gap),
    ),
  ]);
}

function mattersIn(filed: readonly PrintedSection[], words: ReportPaperWords): readonly Part[] {
  const matters = filed.flatMap((section) =>
    section.difficulties.map(({ text, asked }) =>
      words.sentence(`${words.item(section.number, section.leadUnit)}　${words.difficulty(text, asked)}`),
    ),
  );
  return [body(matters.length === 0 ? words.briefing.noMatters : matters.join('\n'))];
}

/** Only what is not as it should be: a list of everybody who cooperates tells a leader nothing. */
function cooperationIn(filed: readonly PrintedSection[], words: ReportPaperWords): string {
  const unusual = filed.flatMap((section) => {
    const cooperation = (section.cooperation ?? []).filter(
      ({ materials, sentence }) => materials === 'late' || sentence !== NORMAL.sentence,
    );
    return cooperation.length === 0 ? [] : [{ ...section, cooperation }];
  });
  return unusual.length === 0
    ? words.briefing.goodCooperation
    : unusual.map((section) => `${words.item(section.number, '')}${cooperationText([section], words)}`).join('\n');
}

function filingText({ filings }: PrintedQuarter, words: ReportPaperWords): string {
  const missing = filings
    .filter(({ receivedOn }) => receivedOn === null)
    .map(({ unit, dueOn, sections }) =>
      words.briefing.owes(unit, words.items(sections.map(({ number }) => number)), words.day(dueOn)),
    );
  const late = filings.flatMap(({ unit, receivedOn, late: isLate }) =>
    receivedOn !== null && isLate === true ? [words.briefing.lateUnit(unit, words.day(receivedOn))] : [],
  );
  return [...missing, ...late].join('\n') || words.briefing.noneMissing;
}

function tableOf(sections: readonly PrintedSection[], words: ReportPaperWords): Part {
  const rows = sections
    .toSorted((one, other) => Number.parseFloat(one.number) - Number.parseFloat(other.number))
    .map((section): Row => {
      const { number, title, leadUnit, progress, light, explanation } = section;
      const filed = isFiled(section);
      const percent = (of: 'planned' | 'reported'): string =>
        filed && progress !== null ? words.percent(progress[of]) : '';
      return [
        number,
        title,
        leadUnit,
        ...[percent('reported'), percent('planned')],
        filed ? marked(section, words.light[light], words) : words.state[section.state],
        filed ? (explanation ?? '') : '',
      ].map((text) => ({ text }));
    });
  return {
    ...{ kind: 'table', name: words.briefing.chapters.items },
    columns: [8, 30, 18, 9, 9, 13, 26].map((width) => ({ width })),
    header: [words.briefing.columns.map((text) => ({ text }))],
    rows,
  };
}
