import { day, type Day } from '../../../kernel/day.js';
import { rowName } from '../../notices/rules/row-name.js';
import type { FilingView, SectionContentView, SectionView } from '../contract.js';
import type { PrintedFiling, PrintedQuarter, PrintedSection } from './printed.js';

const STATES: Readonly<Record<SectionView['state'], PrintedSection['state']>> = {
  draft: 'draft',
  submitted: 'submitted',
  returned: 'returned',
  accepted: 'accepted',
  superseded: 'accepted',
};

const orNull = (text: string): string | null => (text === '' ? null : text);

/** A section as the papers take it, from the same view that the page reads: nobody signs what they have not seen. */
export const printedSection = (
  { item, state }: Pick<SectionView, 'item' | 'state'>,
  leadUnit: string,
  content: SectionContentView,
): PrintedSection => ({
  ...{ number: rowName(item), title: item.title, leadUnit, state: STATES[state] },
  light: content.light?.kind ?? 'none',
  targets: content.targets.map(({ title, unit, value, share, note, fell }) => ({
    ...{ title, unit, value, share },
    note: fell ? note : '',
  })),
  progress: content.progress && {
    planned: content.progress.planned.percent,
    reported: content.progress.reported.percent,
    verified: content.progress.verified.percent,
  },
  money: content.money && { ...content.money, on: content.money.on === null ? null : day(content.money.on) },
  people: content.people,
  sentence: content.sentence.corrected ? content.sentence.text : '',
  explanation: content.explanation.wanted ? content.explanation.text : orNull(content.explanation.text),
  next: content.next.text,
  cooperation:
    content.cooperation?.map(({ unit, materials, sentence }) => ({ unit: unit.name, materials, sentence })) ?? null,
  publicity: content.publicity.map(({ on, channel, link }) => ({ on: day(on), channel, link: orNull(link) })),
  difficulties: content.difficulties.map(({ text, unit }) => ({ text, asked: unit?.name ?? null })),
  attached: {
    photos: content.attachments.filter(({ kind }) => kind === 'photo').length,
    files: content.attachments.filter(({ kind }) => kind === 'file').length,
  },
});

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
/** The office's day of an instant. */
const dayAt = (at: string): Day => day(new Date(Date.parse(at) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10));

/** @param today on which it is printed, where it was not submitted yet */
export function printedFiling(filing: FilingView, today: Day): PrintedFiling {
  const { unit, addressee, letterNumber, programme, period, sections, submission, receipt } = filing;
  return {
    ...{ unit: unit.name, addressee, letterNumber, year: programme.year, period },
    notice: { title: programme.title, number: programme.number },
    on: submission ? dayAt(submission.at) : receipt ? day(receipt.receivedOn) : today,
    sections: sections.map((section) => printedSection(section, unit.name, section.content)),
  };
}

/**
 * A filing among those of its quarter. While a section is corrected, the edition that was accepted stands for it.
 * @param standing of each section, in their order
 */
export const printedInQuarter = (
  { unit, obligation, sections }: FilingView,
  standing: readonly (SectionContentView | null)[],
): PrintedQuarter['filings'][number] => ({
  ...{ unit: unit.name, dueOn: day(obligation.writtenOn), late: obligation.late },
  receivedOn: obligation.metOn === null ? null : day(obligation.metOn),
  sections: sections.map((section, at) => {
    const accepted = standing[at] ?? null;
    const stands = accepted !== null && section.state !== 'accepted';
    return printedSection(
      stands ? { ...section, state: 'accepted' } : section,
      unit.name,
      stands ? accepted : section.content,
    );
  }),
});
