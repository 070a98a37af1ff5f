import type { PackedFile } from '../../../documents/writing/archive.js';
import type { OutgoingDocument } from '../../../documents/writing/document.js';
import type { WorkCalendar } from '../../../kernel/work-calendar.js';
import type { Reading } from '../../notices/contract.js';
import { allocationTable } from './allocation-table.js';
import { chatText } from './chat.js';
import { dayList } from './day-list.js';
import { dutyList } from './duty-list.js';
import { openMatters } from './open-matters.js';
import { type HandoutSources, unitsOf } from './sources.js';
import { factsOf } from '../rules/from-reading.js';
import { obligationsOf } from '../rules/generation.js';
import type { ObligationWords } from '../words.js';

/** Without it Notepad on older Windows reads the text as GBK. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A paper that can be made: its name is known before it is written. */
export interface Paper {
  readonly name: string;
  readonly write: () => Promise<Uint8Array>;
}

/**
 * The papers of a programme, minutes after its notice was read and without one account: allocation table, list of days,
 * a duty list for each unit, the office's open matters, each as docx and xlsx, and the text for the group chat. Writing
 * is left to whoever takes one: a list of their names costs nothing.
 */
export function papersOf(sources: HandoutSources): readonly Paper[] {
  const { words } = sources;
  const documents: readonly (readonly [name: string, document: () => OutgoingDocument])[] = [
    [words.file.allocation, () => allocationTable(sources)],
    [words.file.days, () => dayList(sources)],
    ...unitsOf(sources.reading.tasks).map(
      (unit, at) =>
        [
          `${words.file.dutyLists}/${String(at + 1).padStart(2, '0')}-${fileName(unit)}`,
          () => dutyList(unit, sources),
        ] as const,
    ),
    [words.file.questions, () => openMatters(sources)],
  ];
  return [
    { name: `${words.file.chat}.txt`, write: () => Promise.resolve(textBytes(chatText(sources))) },
    ...documents.flatMap(([name, document]) => [
      { name: `${name}.docx`, write: async () => (await docxWriter()).writeDocx(document()) },
      { name: `${name}.xlsx`, write: async () => (await xlsxWriter()).writeXlsx(document()) },
    ]),
  ];
}

/** The writers of office files take a third of a second to load: only who writes pays for them. */
const docxWriter = () => import('../../../documents/writing/docx.js');
const xlsxWriter = () => import('../../../documents/writing/xlsx.js');

/** Every paper written, and one archive of them all. */
export async function handoutOf(
  sources: HandoutSources,
): Promise<{ readonly files: readonly PackedFile[]; readonly archive: PackedFile }> {
  const files = await Promise.all(papersOf(sources).map(async ({ name, write }) => ({ name, bytes: await write() })));
  const { pack } = await import('../../../documents/writing/archive.js');
  return { files, archive: { name: `${sources.words.file.archive}.zip`, bytes: pack(files) } };
}

/** What the papers of a reading are made from. */
export function sourcesOf(reading: Reading, calendar: WorkCalendar, words: ObligationWords): HandoutSources {
  const facts = factsOf(reading);
  // Acknowledging is our own setting and needs an account: papers that go out ask for nothing the notice does not.
  const obligations = facts ? obligationsOf({ ...facts, without: ['acknowledgement'] }, calendar) : [];
  return { reading, obligations, calendar, words };
}

/** Windows editors of old take a line end of two characters. */
const textBytes = (text: string): Uint8Array =>
  new TextEncoder().encode(BYTE_ORDER_MARK + text.replaceAll('\n', '\r\n') + '\r\n');

/** A name that every file system takes, short enough for old Windows paths. */
const MAX_FILE_NAME = 40;
const fileName = (unit: string): string =>
  unit
    .replaceAll(/[\\/:*?"<>|\u0000-\u001f]/gu, ' ')
    .trim()
    .slice(0, MAX_FILE_NAME);
