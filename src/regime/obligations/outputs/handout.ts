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

/**
 * The papers of a programme, minutes after its notice was read and without one account: allocation table, list of days,
 * a duty list for each unit, the text for the group chat, the office's open matters; and one archive of them all.
 */
export async function handoutOf(
  reading: Reading,
  calendar: WorkCalendar,
  words: ObligationWords,
): Promise<{ readonly files: readonly PackedFile[]; readonly archive: PackedFile }> {
  const sources = sourcesOf(reading, calendar, words);
  const documents: readonly (readonly [name: string, document: OutgoingDocument])[] = [
    [words.file.allocation, allocationTable(sources)],
    [words.file.days, dayList(sources)],
    ...unitsOf(reading.tasks).map(
      (unit, at) =>
        [
          `${words.file.dutyLists}/${String(at + 1).padStart(2, '0')}-${fileName(unit)}`,
          dutyList(unit, sources),
        ] as const,
    ),
    [words.file.questions, openMatters(sources)],
  ];
  const files = [
    { name: `${words.file.chat}.txt`, bytes: textBytes(chatText(sources)) },
    ...(await Promise.all(documents.map(([name, document]) => written(name, document)))).flat(),
  ];
  // The writers of office files take a third of a second to load: only who writes pays for them.
  const { pack } = await import('../../../documents/writing/archive.js');
  return { files, archive: { name: `${words.file.archive}.zip`, bytes: pack(files) } };
}

/** What the papers of a reading are made from. */
export function sourcesOf(reading: Reading, calendar: WorkCalendar, words: ObligationWords): HandoutSources {
  const facts = factsOf(reading);
  // Acknowledging is our own setting and needs an account: papers that go out ask for nothing the notice does not.
  const obligations = facts ? obligationsOf({ ...facts, without: ['acknowledgement'] }, calendar) : [];
  return { reading, obligations, calendar, words };
}

async function written(name: string, document: OutgoingDocument): Promise<PackedFile[]> {
  const [{ writeDocx }, { writeXlsx }] = await Promise.all([
    import('../../../documents/writing/docx.js'),
    import('../../../documents/writing/xlsx.js'),
  ]);
  return [
    { name: `${name}.docx`, bytes: await writeDocx(document) },
    { name: `${name}.xlsx`, bytes: await writeXlsx(document) },
  ];
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
