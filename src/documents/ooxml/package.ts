import type { Readable } from 'node:stream';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import {
  MAX_ARCHIVE_ENTRIES,
  MAX_ARCHIVE_RATIO,
  MAX_PART_BYTES,
  MAX_UNPACKED_BYTES,
  RATIO_COUNTS_FROM_BYTES,
} from '../limits.js';
import { UnreadablePaper } from '../unreadable.js';
import { xmlReader, type XmlHandlers } from './xml.js';

/** The parts of an office file: a zip archive whose table of contents has been found sound. */
export interface OfficePackage {
  has(part: string): boolean;
  /**
   * Reads a part piece by piece; a part that is not there reads as an empty one. `onShare` is told the share read, 0 to 1.
   * @throws UnreadablePaper
   */
  read(part: string, handlers: XmlHandlers, onShare?: (share: number) => void): Promise<void>;
  /** The relations of a part, by id: where they point and what they are for. */
  relations(part: string): Promise<ReadonlyMap<string, Relation>>;
}

export interface Relation {
  /** A path in the package, without a leading slash. */
  readonly target: string;
  /** The last word of the relation's type: officeDocument, styles, header. */
  readonly kind: string;
}

const ENCRYPTED_FLAG = 1;

/** Opens a zip archive and checks its table of contents before anything is unpacked. @throws UnreadablePaper */
export async function openPackage(bytes: Uint8Array): Promise<OfficePackage> {
  const zip = await openZip(bytes);
  const entries = await entriesOf(zip);
  const read = async (part: string, handlers: XmlHandlers, onShare?: (share: number) => void): Promise<void> => {
    const entry = entries.get(part);
    if (!entry) return;
    await readEntry(zip, entry, handlers, onShare);
  };
  return {
    has: (part) => entries.has(part),
    read,
    relations: async (part) => {
      const found = new Map<string, Relation>();
      await read(relationsPath(part), {
        open: (name, attributes) => {
          if (name !== 'rel:Relationship' || attributes['TargetMode'] === 'External') return;
          const kind = (attributes['Type'] ?? '').split('/').at(-1) ?? '';
          found.set(attributes['Id'] ?? '', { target: resolvePart(part, attributes['Target'] ?? ''), kind });
        },
      });
      return found;
    },
  };
}

function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error as Error | null) reject(new UnreadablePaper('damaged', { part: 'zip' }));
      else resolve(zip);
    });
  });
}

function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > MAX_ARCHIVE_ENTRIES) {
    throw new UnreadablePaper('archive-bomb', { entries: zip.entryCount, limit: MAX_ARCHIVE_ENTRIES });
  }
  return new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    let packed = 0;
    let unpacked = 0;
    // yauzl itself refuses names that climb out (..), are absolute, or hold backslashes.
    zip.on('error', () => {
      reject(new UnreadablePaper('damaged', { part: 'zip' }));
    });
    zip.on('end', () => {
      resolve(entries);
    });
    zip.on('entry', (entry: Entry) => {
      packed += entry.compressedSize;
      unpacked += entry.uncompressedSize;
      const refused = refusal(entries, entry, packed, unpacked);
      if (refused) {
        reject(refused);
        return;
      }
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function refusal(
  entries: ReadonlyMap<string, Entry>,
  entry: Entry,
  packed: number,
  unpacked: number,
): UnreadablePaper | undefined {
  if (entry.generalPurposeBitFlag & ENCRYPTED_FLAG) return new UnreadablePaper('encrypted');
  if (unpacked > MAX_UNPACKED_BYTES)
    return new UnreadablePaper('archive-bomb', { unpacked, limit: MAX_UNPACKED_BYTES });
  if (unpacked > RATIO_COUNTS_FROM_BYTES && unpacked > packed * MAX_ARCHIVE_RATIO) {
    return new UnreadablePaper('archive-bomb', { unpacked, limit: packed * MAX_ARCHIVE_RATIO });
  }
  // Of two parts with one name, two programs read different ones: what is signed is not what is shown.
  if (entries.has(entry.fileName)) return new UnreadablePaper('damaged', { part: entry.fileName });
  return undefined;
}

async function readEntry(
  zip: ZipFile,
  entry: Entry,
  handlers: XmlHandlers,
  onShare?: (share: number) => void,
): Promise<void> {
  const part = entry.fileName;
  if (entry.uncompressedSize > MAX_PART_BYTES) {
    throw new UnreadablePaper('archive-bomb', { unpacked: entry.uncompressedSize, limit: MAX_PART_BYTES });
  }
  const stream = await openStream(zip, entry);
  const reader = xmlReader(part, handlers);
  let unpacked = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      unpacked += chunk.length;
      if (unpacked > entry.uncompressedSize)
        throw new UnreadablePaper('archive-bomb', { unpacked, limit: entry.uncompressedSize });
      reader.write(chunk);
      onShare?.(unpacked / entry.uncompressedSize);
    }
  } catch (error) {
    if (error instanceof UnreadablePaper) throw error;
    throw new UnreadablePaper('damaged', { part });
  } finally {
    stream.destroy();
  }
  reader.end();
}

const openStream = (zip: ZipFile, entry: Entry): Promise<Readable> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) reject(new UnreadablePaper('damaged', { part: entry.fileName }));
      else resolve(stream);
    });
  });

function relationsPath(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

function resolvePart(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}
