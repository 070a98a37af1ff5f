import { writeDocx } from '../../documents/writing/docx.js';
import { writeXlsx } from '../../documents/writing/xlsx.js';
import type { Language } from '../../kernel/language.js';
import { nothingToDo, type Reader } from '../../platform/operations/parts.js';
import { programmeObligations } from '../obligations/queries.js';
import { query } from '../offices/declare.js';
import { heirsOn } from '../offices/rules/succession.js';
import { surroundingsOf } from '../tasks/surroundings.js';
import { FilingView } from './contract.js';
import { printBriefing, printReport, printSummary } from './contract.papers.js';
import { type ReportWorld, type ShownFiling, shownFiling, shownFilings } from './loading.js';
import { quarterBriefing } from './outputs/briefing.js';
import { reportLetter } from './outputs/letter.js';
import type { PrintedQuarter } from './outputs/printed.js';
import { printedFiling, printedInQuarter } from './outputs/printed-view.js';
import { quarterSummary } from './outputs/summary.js';
import { reportPaperWords } from './paper-word-lists.js';
import { isReportInSight, type ReportSight, reportSight } from './rules/sight.js';
import { contentView, filingView, reportSubject } from './view.js';

const viewed = (shown: ShownFiling, { actor }: ReportWorld): FilingView =>
  FilingView.parse(filingView(shown, nothingToDo, actor));

/** The unit's letter, from the very view that the page shows. */
const letter = query(printReport, {
  visible: reportSight,
  run: async (reader, { params: { obligationId }, search }, sight, world) => {
    const shown = sight === 'none' ? undefined : await shownFiling(reader, obligationId, world);
    if (!shown || !isReportInSight(sight, shown)) return undefined;
    const words = reportPaperWords[search.language ?? world.language];
    const filing = printedFiling(viewed(shown, world), world.today);
    const name = words.letter.file(filing.unit, filing.year, words.period(filing.period));
    return { shown, file: { name: `${name}.docx`, bytes: await writeDocx(reportLetter(filing, words)) } };
  },
  subject: ({ shown }) => ({ ...reportSubject(shown), open: ['report.print'] }),
  view: ({ file }) => file,
});

/** A quarter as whoever asks may see it: a unit sees its own filing alone. */
async function quarterOf(
  reader: Reader,
  { programmeId, asked }: { readonly programmeId: string; readonly asked: string | undefined },
  sight: ReportSight,
  world: ReportWorld,
): Promise<PrintedQuarter | undefined> {
  const { actor, today } = world;
  const around = await surroundingsOf(reader, actor.districtId, programmeId, today);
  if (!around) return undefined;
  const duties = (await programmeObligations(reader, actor.districtId, programmeId)).filter(
    ({ kind, state, unitId }) =>
      kind === 'report' &&
      state !== 'void' &&
      isReportInSight(sight, { unitIds: unitId === null ? [] : heirsOn(unitId, today, around.successions) }),
  );
  const inOrder = duties.toSorted((one, other) => (one.opensOn < other.opensOn ? -1 : 1));
  const begun = inOrder.filter(({ opensOn }) => opensOn <= today);
  const period = asked ?? begun.at(-1)?.period ?? inOrder[0]?.period ?? '';
  const owed = duties.filter((duty) => duty.period === period);
  const filings = await shownFilings(
    reader,
    owed.map(({ id }) => id),
    around,
    world,
  );
  const { year, title, number } = around.programme;
  return {
    ...{ year, period, notice: { title, number }, on: today },
    filings: filings.map((shown) => {
      const standing = shown.sections.map((one) => one.standing?.content ?? null);
      return printedInQuarter(
        viewed(shown, world),
        standing.map((content) => content && contentView(content)),
      );
    }),
  };
}

const titled = (quarter: PrintedQuarter, language: Language, of: 'summary' | 'briefing'): string => {
  const words = reportPaperWords[language];
  return words[of].title(quarter.year, words.period(quarter.period));
};

const summary = query(printSummary, {
  visible: reportSight,
  run: async (reader, { params: { programmeId }, search }, sight, world) => {
    const asked = { programmeId, asked: search.period };
    const quarter = sight === 'none' ? undefined : await quarterOf(reader, asked, sight, world);
    if (!quarter) return undefined;
    const language = search.language ?? world.language;
    const bytes = await writeXlsx(quarterSummary(quarter, reportPaperWords[language]));
    return { name: `${titled(quarter, language, 'summary')}.xlsx`, bytes };
  },
  view: (file) => file,
});

const briefing = query(printBriefing, {
  visible: reportSight,
  run: async (reader, { params: { programmeId }, search }, sight, world) => {
    const asked = { programmeId, asked: search.period };
    const quarter = sight === 'none' ? undefined : await quarterOf(reader, asked, sight, world);
    if (!quarter) return undefined;
    const language = search.language ?? world.language;
    const bytes = await writeDocx(quarterBriefing(quarter, reportPaperWords[language]));
    return { name: `${titled(quarter, language, 'briefing')}.docx`, bytes };
  },
  view: (file) => file,
});

export const reportPapers = [letter, summary, briefing];
