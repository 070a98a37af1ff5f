import type { PrintedFiling, PrintedSection } from './printed.js';
import type { ReportPaperWords } from '../words.papers.js';

/** A chapter of a letter: its heading, what stands under it, and what is still to be written there. */
export interface LetterChapter {
  readonly heading: string;
  readonly text: string;
  readonly missing: string | null;
}

/** A letter as both the page beside the form and the paper show it: one text, so that nobody signs what they have not seen. */
export interface LetterText {
  readonly title: string;
  /** 发文字号; null: it has none, or none yet. */
  readonly number: string | null;
  readonly opening: string;
  readonly lead: string;
  readonly chapters: readonly LetterChapter[];
  readonly signature: string;
  readonly day: string;
}

/** How many points an item is behind its plan; nothing where it is not. */
const behind = ({ progress }: PrintedSection, words: ReportPaperWords): string => {
  const points = progress === null ? 0 : Math.floor(progress.planned) - Math.floor(progress.reported);
  return points > 0 ? words.behind(points) : '';
};

/** What a section says of targets and progress, in sentences. */
export const standingText = (section: PrintedSection, words: ReportPaperWords): string =>
  [
    ...(section.targets.length === 0 ? [] : [words.sentence(section.targets.map(words.target).join(words.then))]),
    ...(section.progress === null ? [] : [words.sentence(words.progress(section.progress) + behind(section, words))]),
  ].join(words.gap);

export const publicityText = ({ publicity }: PrintedSection, words: ReportPaperWords): string =>
  publicity.length === 0
    ? ''
    : words.publicity(publicity.map(({ on, channel, link }) => words.published(words.day(on), channel, link)));

export const difficultiesText = ({ difficulties }: PrintedSection, words: ReportPaperWords): string =>
  difficulties.map(({ text, asked }) => words.difficulty(text, asked)).join(words.gap);

function chapterOf(section: PrintedSection, at: number, words: ReportPaperWords): LetterChapter {
  const { title, sentence, explanation, next, attached } = section;
  return {
    heading: words.chapter(at + 1, title),
    text: [
      standingText(section, words),
      words.sentence(sentence),
      section.money === null ? '' : words.money(section.money),
      section.people === null ? '' : words.people(section.people),
      explanation === null || explanation === '' ? '' : words.explained(explanation),
      next === '' ? '' : words.next(next),
      publicityText(section, words),
      difficultiesText(section, words),
      attached.photos + attached.files === 0 ? '' : words.attached(attached),
    ]
      .filter((part) => part !== '')
      .join(words.gap),
    missing: explanation === '' ? words.unexplained : null,
  };
}

/** Units of whom the same is said, in the order in which they come up (R22). */
export function cooperationText(sections: readonly PrintedSection[], words: ReportPaperWords): string {
  const said = new Map<
    string,
    { readonly said: NonNullable<PrintedSection['cooperation']>[number]; units: Map<string, string[]> }
  >();
  for (const { number, cooperation } of sections) {
    for (const each of cooperation ?? []) {
      const key = JSON.stringify([each.materials, each.sentence]);
      const found = said.get(key) ?? { said: each, units: new Map<string, string[]>() };
      found.units.set(each.unit, [...(found.units.get(each.unit) ?? []), number]);
      said.set(key, found);
    }
  }
  const many = sections.length > 1;
  const named = (unit: string, numbers: readonly string[]): string =>
    many ? `${unit}（${words.items(numbers)}）` : unit;
  const without = sections.filter(({ cooperation }) => cooperation === null || cooperation.length === 0);
  return [
    ...[...said.values()].map(({ said: one, units }) =>
      words.cooperates([...units].map(([unit, numbers]) => named(unit, numbers)).join(words.and), one),
    ),
    ...(without.length === 0
      ? []
      : [
          without.length === sections.length
            ? words.letter.noUnits
            : words.letter.noUnitsIn(words.items(without.map(({ number }) => number))),
        ]),
  ].join(words.gap);
}

/**
 * The letter of a unit's filing (R17): one for all its items, a chapter each, and one on the responsible units (R22
 * "在每季度的报告中附上责任单位在材料报送、配合完成实事项目等方面的情况").
 */
export function letterText(filing: PrintedFiling, words: ReportPaperWords): LetterText {
  const { unit, addressee, year, sections, notice, on } = filing;
  const quarter = words.period(filing.period);
  return {
    title: words.letter.title(unit, year, quarter),
    number: filing.letterNumber,
    opening: words.letter.opening(addressee),
    lead: words.letter.lead(notice.number ?? `《${notice.title}》`, sections.length, quarter),
    chapters: [
      ...sections.map((section, at) => chapterOf(section, at, words)),
      {
        heading: words.chapter(sections.length + 1, words.letter.cooperation),
        text: cooperationText(sections, words),
        missing: null,
      },
    ],
    signature: unit,
    day: words.day(on),
  };
}
