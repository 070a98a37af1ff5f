import { writeXlsx } from '../../documents/writing/xlsx.js';
import type { Day } from '../../kernel/day.js';
import type { WorkCalendar } from '../../kernel/work-calendar.js';
import type { Language } from '../../kernel/language.js';
import type { Reader } from '../../platform/operations/parts.js';
import { query } from '../offices/declare.js';
import type { Actor } from '../offices/rules/actor.js';
import { findNotice, findProgramme } from '../notices/queries.js';
import { isNoticeInSight, ISSUED, noticeSight, type NoticeSight } from '../notices/rules/sight.js';
import { noticeWords } from '../notices/word-lists.js';
import { inWords } from '../notices/words.js';
import { settledReading } from '../notices/rules/settling.js';
import { filingOperations } from './commands.filing.js';
import { exportDays, packPapers, readPapers, takeCalendar, takePaper } from './endpoints.papers.js';
import { dayDocument } from './outputs/day-document.js';
import { dutyCalendar } from './outputs/duty-calendar.js';
import { chatText } from './outputs/chat.js';
import { handoutOf, papersOf, sourcesOf } from './outputs/handout.js';
import { obligationsIn } from './queries.js';
import { type ObligationSight, obligationSight } from './rules/sight.js';
import { obligationView } from './view.js';
import { obligationWords } from './word-lists.js';

/** More than any programme has: a list that is exported is exported whole. */
const ALL = 5_000;

/** A notice as papers are made of it: with its answers, and with what was settled; undefined where it is not to be seen. */
async function readingOf(reader: Reader, { districtId }: Actor, noticeId: string, sight: NoticeSight) {
  const notice = sight === 'none' ? undefined : await findNotice(reader, districtId, noticeId);
  const issued = notice !== undefined && ISSUED.some((state) => state === notice.state);
  if (!notice?.reading || !isNoticeInSight(sight, notice.state)) return undefined;
  const settlement = notice.settlement?.values;
  return { issued, reading: settlement ? settledReading(notice.reading, settlement) : notice.reading };
}

interface Asked {
  readonly actor: Actor;
  readonly calendar: WorkCalendar;
  readonly language: Language;
}

/** What the papers of a notice are made from, in the reader's language; undefined where it is not to be seen. */
const sourcesIn = async (reader: Reader, noticeId: string, sight: NoticeSight, asked: Asked) => {
  const read = await readingOf(reader, asked.actor, noticeId, sight);
  if (!read) return undefined;
  const reading = inWords(read.reading, noticeWords[asked.language]);
  return { issued: read.issued, sources: sourcesOf(reading, asked.calendar, obligationWords[asked.language]) };
};

const list = query(readPapers, {
  visible: noticeSight,
  run: (reader, { params: { noticeId } }, sight, world) => sourcesIn(reader, noticeId, sight, world),
  view: ({ issued, sources }) => ({
    draft: !issued,
    files: papersOf(sources).map(({ name }) => ({ name })),
    chat: chatText(sources),
  }),
});

const pack = query(packPapers, {
  visible: noticeSight,
  run: async (reader, { params: { noticeId } }, sight, world) => {
    const read = await sourcesIn(reader, noticeId, sight, world);
    return read && (await handoutOf(read.sources)).archive;
  },
  view: (archive) => archive,
});

const take = query(takePaper, {
  visible: noticeSight,
  run: async (reader, { params: { noticeId }, search: { name } }, sight, world) => {
    const read = await sourcesIn(reader, noticeId, sight, world);
    const paper = read && papersOf(read.sources).find((each) => each.name === name);
    return paper && { name: paper.name.split('/').at(-1) ?? paper.name, bytes: await paper.write() };
  },
  view: (file) => file,
});

/** The duties of a programme, as they may be seen and as a page lists them. */
async function dutiesOf(
  reader: Reader,
  programmeId: string,
  unit: string | undefined,
  sight: ObligationSight,
  { actor, today, language }: Asked & { readonly today: Day },
) {
  const programme = sight === 'none' ? undefined : await findProgramme(reader, actor.districtId, programmeId);
  if (!programme) return undefined;
  const rows = await obligationsIn(reader, actor.districtId, sight, { programmeId, unit, limit: ALL });
  const title = [programme.title, unit].filter((part) => part !== undefined).join(' ');
  return { title, duties: rows.map((row) => obligationView(row, today, language)) };
}

const calendar = query(takeCalendar, {
  visible: obligationSight,
  run: async (reader, { params: { programmeId }, search: { unit } }, sight, world) => {
    const owed = await dutiesOf(reader, programmeId, unit, sight, world);
    return owed && dutyCalendar({ ...owed, words: obligationWords[world.language], now: world.now });
  },
  view: (text) => ({ name: 'obligations.ics', bytes: new TextEncoder().encode(text) }),
});

const days = query(exportDays, {
  visible: obligationSight,
  run: async (reader, { params: { programmeId }, search: { unit, ended } }, sight, world) => {
    const owed = await dutiesOf(reader, programmeId, unit, sight, world);
    if (!owed) return undefined;
    const words = obligationWords[world.language];
    const shown = owed.duties.filter(({ state }) => ended || state === 'open' || state === 'not-due');
    const title = [words.file.days, unit].filter((part) => part !== undefined).join(' ');
    return { name: `${title} ${world.today}.xlsx`, bytes: await writeXlsx(dayDocument(title, shown, words)) };
  },
  view: (file) => file,
});

export const paperOperations = [list, pack, take, calendar, days, ...filingOperations];
