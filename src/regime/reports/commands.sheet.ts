import { randomUUID } from 'node:crypto';
import { writeXlsxForm } from '../../documents/writing/xlsx-form.js';
import type { Typed, TypedField } from '../../kernel/draft.js';
import type { Language } from '../../kernel/language.js';
import { filled } from '../../kernel/written.js';
import { nothingToDo, type Reader } from '../../platform/operations/parts.js';
import { ownUpload } from '../../platform/uploads/upload-store.js';
import { rowName } from '../notices/rules/row-name.js';
import { findProgramme } from '../notices/queries.js';
import { programmeObligations } from '../obligations/queries.js';
import { query } from '../offices/declare.js';
import { unitsOf } from '../offices/queries.js';
import { bare, type Sheet } from '../offices/rules/sheet.js';
import { type SheetParts, whyUnread } from '../offices/sheet-reading.js';
import { findReturnedSheet, readReturnedSheet, reportWorkbook } from './contract.sheet.js';
import { FilingView } from './contract.js';
import { type ReportWorld, type ShownFiling, shownFiling } from './loading.js';
import { reportSheet } from './outputs/report-sheet.js';
import { reportPaperWords } from './paper-word-lists.js';
import { sectionTyped } from './queries.js';
import { filingOf, type KnownFiling, readReturned, type TypedFields } from './rules/returned-sheet.js';
import { maySubmit } from './rules/section.js';
import { isReportInSight, type ReportSight, reportSight } from './rules/sight.js';
import { choicesIn } from './sheet-parts.js';
import { reportSheetWords } from './sheet-word-lists.js';
import { filingView, isOpen, reportSubject, unitOf } from './view.js';
import { returnedView, unreadSheet } from './view.sheet.js';
import { missingWords } from './words.missing.js';
import type { RefusedSheet } from './words.sheet.js';

async function filingIn(
  reader: Reader,
  obligationId: string,
  sight: ReportSight,
  world: ReportWorld,
): Promise<ShownFiling | undefined> {
  const shown = sight === 'none' ? undefined : await shownFiling(reader, obligationId, world);
  return shown && isReportInSight(sight, shown) ? shown : undefined;
}

/** Units that stand today, with all names they go by. */
async function standingUnits(reader: Reader, { actor, today }: ReportWorld) {
  const units = await unitsOf(reader, actor.districtId);
  return units.filter(
    ({ from, until }) => (from === undefined || from <= today) && (until === undefined || until >= today),
  );
}

const workbook = query(reportWorkbook, {
  visible: reportSight,
  run: async (reader, { params: { obligationId }, search }, sight, world) => {
    const shown = await filingIn(reader, obligationId, sight, world);
    if (!shown) return undefined;
    const language = search.language ?? world.language;
    const book = reportSheet({
      filing: FilingView.parse(filingView(shown, nothingToDo, world.actor)),
      units: (await standingUnits(reader, world)).map(({ name }) => name),
      ...{ words: reportSheetWords[language], paper: reportPaperWords[language], missing: missingWords[language] },
    });
    return { shown, file: { name: `${book.title}.xlsx`, bytes: await writeXlsxForm(book) } };
  },
  subject: ({ shown }) => reportSubject(shown),
  view: ({ file }) => file,
});

/** An uploaded workbook as it was read, or the sentence of why it cannot be. */
async function bookIn(
  reader: Reader,
  uploadId: string,
  { readSheets }: SheetParts,
  { actor, language }: Pick<ReportWorld, 'actor'> & { readonly language: Language },
): Promise<{ readonly book: readonly Sheet[] } | { readonly unread: string }> {
  const { list } = reportSheetWords[language];
  const upload = await ownUpload(reader, actor, uploadId);
  if (!upload) return { unread: whyUnread('empty', { list, language }) };
  const read = await readSheets(actor.districtId, upload);
  return 'unread' in read ? { unread: whyUnread(read.unread, { list, language }, read.params) } : { book: read.book };
}

const refusedAs = (code: RefusedSheet, language: Language, of = { unit: '', period: '' }): string => {
  const words = reportSheetWords[language];
  return filled(language, words.refused[code], { unit: of.unit, period: words.period(of.period) });
};

const readingBack = (parts: SheetParts) =>
  query(readReturnedSheet, {
    visible: reportSight,
    run: async (reader, { params: { obligationId }, search }, sight, world) => {
      const { language } = world;
      const shown = await filingIn(reader, obligationId, sight, world);
      if (!shown) return undefined;
      const read = await bookIn(reader, search.upload, parts, world);
      if ('unread' in read) return { shown, view: unreadSheet(read.unread) };
      const mark = filingOf(read.book);
      const unfit = (code: RefusedSheet) => ({ shown, view: unreadSheet(refusedAs(code, language, mark)) });
      if (!mark) return unfit('not-ours');
      if (mark.obligationId !== shown.id) {
        if (mark.unitId !== unitOf(shown).id) return unfit('other-unit');
        return unfit(mark.period === shown.period.name ? 'other-filing' : 'other-period');
      }
      const returned = readReturned(read.book, mark, await knownOf(reader, shown, world));
      const after = new Map(returned.sections.map(({ taskId, fields }) => [taskId, typedOver(shown, taskId, fields)]));
      return { shown, view: returnedView(shown, returned, after, language) };
    },
    subject: ({ shown }) => reportSubject(shown),
    view: ({ view }) => view,
  });

/** A section with what a sheet types over it; only read, so nobody's name is needed. */
function typedOver(shown: ShownFiling, taskId: string, fields: TypedFields) {
  const one = shown.sections.find(({ task }) => task.id === taskId);
  if (!one) throw new Error('a sheet speaks of a section that is there');
  const over = Object.entries(fields).map(([field, value]): [string, TypedField] => [
    field,
    { value, version: one.typed.version, accountId: '', window: null, at: '' },
  ]);
  const typed: Typed = { ...one.typed, fields: { ...one.typed.fields, ...Object.fromEntries(over) } };
  return shown.retyped(one, typed);
}

async function knownOf(reader: Reader, shown: ShownFiling, world: ReportWorld): Promise<KnownFiling> {
  const units = await standingUnits(reader, world);
  return {
    sections: shown.sections.map(({ task, section, typed, content }) => ({
      ...{ taskId: task.id, number: rowName(task), edition: section.edition, content },
      ...{ mayType: isOpen(shown) && maySubmit(section), typed: sectionTyped(typed) },
    })),
    ...choicesIn(reportSheetWords),
    units: new Map(
      units.flatMap(({ id, name, shortName, aliases }) =>
        [...aliases, ...(shortName === undefined ? [] : [shortName]), name].map((each) => [bare(each), id] as const),
      ),
    ),
    lacksWith: (taskId, fields) => typedOver(shown, taskId, fields).missing,
    newId: randomUUID,
  };
}

/** For the office, to which a workbook comes back by whatever way: whose is it, and of which quarter? */
const finding = (parts: SheetParts) =>
  query(findReturnedSheet, {
    visible: reportSight,
    run: async (reader, { params: { programmeId }, search }, sight, world) => {
      const { districtId } = world.actor;
      if (sight === 'none' || !(await findProgramme(reader, districtId, programmeId))) return undefined;
      const unread = (why: string) => ({ unread: why, obligationId: null, unit: '', period: null });
      const read = await bookIn(reader, search.upload, parts, world);
      if ('unread' in read) return unread(read.unread);
      const mark = filingOf(read.book);
      if (!mark) return unread(refusedAs('not-ours', world.language));
      const duties = await programmeObligations(reader, districtId, programmeId);
      const duty = duties.find(
        ({ id, kind, state }) => id === mark.obligationId && kind === 'report' && state !== 'void',
      );
      if (!duty) return unread(refusedAs('other-filing', world.language));
      return { unread: null, obligationId: duty.id, unit: mark.unit, period: duty.period };
    },
    view: (found) => found,
  });

export const reportSheetOperations = (parts: SheetParts) => [workbook, readingBack(parts), finding(parts)];
