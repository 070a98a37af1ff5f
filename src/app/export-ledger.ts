import { PassThrough, Readable } from 'node:stream';
import { v7 } from 'uuid';
import type { z } from 'zod';
import { NOBODY } from '../kernel/world.js';
import { writeRows } from '../documents/writing/xlsx-rows.js';
import { inTransaction } from '../platform/database/transaction.js';
import type { JobRunner } from '../platform/jobs/worker.js';
import { REQUEST_ADDRESS } from '../platform/ledger/entry.js';
import type { Runtime } from '../platform/operations/runtime.js';
import type { FileFolder } from '../platform/uploads/folder.js';
import { insertUpload } from '../platform/uploads/upload-store.js';
import { ExportInput } from '../regime/boards/commands.ledger.js';
import type { LedgerExported } from '../regime/boards/endpoints.ledger.js';
import { ledgerRows } from '../regime/boards/queries.ledger.js';
import { WITHHELD_FIELDS } from '../regime/boards/rules/ledger-sight.js';
import type { LedgerRow } from '../regime/boards/rules/telling.js';
import { entryView, type EventSentences, namedEntries, type Telling, wanted } from '../regime/boards/view.ledger.js';
import { ledgerFileWords } from '../regime/boards/word-lists.js';
import type { LedgerFileWords } from '../regime/boards/words.files.zh-CN.js';
import type { Actor } from '../regime/offices/rules/actor.js';
import { inPercent } from './verify-ledger.js';

type Asked = z.output<typeof ExportInput>;

/** Entries read at a time. */
const PAGE = 500;
/** More than a ledger of many years takes; a disk has an end all the same. */
const MOST_BYTES = 4_000_000_000;
const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jsonl: 'application/jsonl',
} as const;

/**
 * The job that writes entries into a file, oldest first, whatever their number: some hundred are in memory at a time. The
 * file lies among the uploads of whoever asked for it, and is swept after a day like any that belongs to nothing.
 */
export const exportLedgerJob =
  (runtime: Runtime<Actor>, folder: FileFolder, sentences: EventSentences): JobRunner =>
  async (input, { job: { districtId, accountId = NOBODY }, progress }) => {
    const { db, systemClock, regimeClock } = runtime;
    const asked = ExportInput.parse(input);
    const { format, language } = asked;
    const words = ledgerFileWords[language];
    let entries = 0;
    const counted = async function* () {
      for await (const told of toldEntries(runtime, districtId, asked, sentences, inPercent(progress))) {
        entries += 1;
        yield told;
      }
    };
    const content = format === 'jsonl' ? Readable.from(lines(counted())) : new PassThrough();
    const [received] = await Promise.all([
      folder.receive(districtId, content, MOST_BYTES),
      content instanceof PassThrough ? fillSheet(content, counted(), words) : undefined,
    ]);
    const { today } = await regimeClock.read(db);
    const now = systemClock.now();
    const upload = { id: v7({ msecs: now }), ...received, name: `${words.name}-${today}.${format}` };
    await inTransaction(db, (tx) =>
      insertUpload(tx, { districtId, accountId, role: 'system' }, { ...upload, mediaType: MEDIA_TYPES[format] }, now),
    );
    return {
      ...{ uploadId: upload.id, name: upload.name, entries },
      ...{ bytes: received.bytes, sha256: received.sha256 },
    } satisfies z.input<typeof LedgerExported>;
  };

/** An entry to be written: as it is told, and as it stands. */
interface ToldRow {
  readonly row: LedgerRow;
  readonly view: ReturnType<typeof entryView>;
}

/** The entries asked for, as they stood when the job began: what is written meanwhile is not waited for. */
async function* toldEntries(
  { db }: Runtime<Actor>,
  districtId: string,
  { filter, sight, language }: Asked,
  sentences: EventSentences,
  heard: (done: number, all: number) => void,
): AsyncGenerator<ToldRow> {
  const question = wanted(filter);
  const [newest] = await ledgerRows(db, districtId, sight, { ...question, limit: 0 });
  const last = newest?.seq ?? 0;
  for (let after = 0; after < last;) {
    const { rows, names } = await namedEntries(db, districtId, sight, { ...question, after, limit: PAGE - 1 });
    const telling: Telling = { names, language, sentences };
    for (const row of rows) if (row.seq <= last) yield { row, view: entryView(row, sight, telling) };
    after = rows.at(-1)?.seq ?? last;
    heard(after, last);
  }
}

/** A line of JSON an entry: the exact text that was hashed, and what of the erasable part is there and may be told. */
async function* lines(entries: AsyncIterable<ToldRow>): AsyncGenerator<string> {
  for await (const { row, view } of entries) {
    const hidden = view.address === null ? [...WITHHELD_FIELDS, REQUEST_ADDRESS] : WITHHELD_FIELDS;
    const kept = row.kept.filter(({ field }) => !hidden.includes(field));
    yield `${JSON.stringify({ seq: row.seq, hash: row.hash, body: row.body, kept, sentence: view.sentence })}\n`;
  }
}

const fillSheet = (into: PassThrough, entries: AsyncIterable<ToldRow>, words: LedgerFileWords): Promise<void> =>
  writeRows(into, { sheet: words.name, columns: words.columns }, cells(entries));

async function* cells(entries: AsyncIterable<ToldRow>): AsyncGenerator<readonly string[]> {
  for await (const { view } of entries) {
    const { who } = view;
    yield [
      String(view.seq),
      view.at,
      who.name ?? '',
      who.role,
      who.units.join('、'),
      who.onBehalfOf ?? '',
      view.what,
      view.things.map(({ name }) => name).join('；'),
      view.why ?? '',
      view.address ?? '',
      view.event,
      view.causedBy === null ? '' : String(view.causedBy),
      view.algorithm,
      view.hash,
      view.previous ?? '',
    ];
  }
}
