import { buffer } from 'node:stream/consumers';
import { MAX_FILE_BYTES } from '../documents/limits.js';
import { UnreadablePaper } from '../documents/unreadable.js';
import type { SheetOfRows } from '../documents/xlsx/rows.js';
import type { FileFolder } from '../platform/uploads/folder.js';
import type { SheetParts } from '../regime/offices/sheet-reading.js';
import { LetGo, readApart } from './apart.js';

const WORKER = new URL('./sheet-worker.js', import.meta.url);

/** Reads a workbook that waits for nothing else, in a worker of its own: what it would do is shown, and kept nowhere. */
export const readingSheets =
  (folder: FileFolder): SheetParts['readSheets'] =>
  async (districtId, { name, sha256, bytes: size }) => {
    try {
      if (size > MAX_FILE_BYTES) throw new UnreadablePaper('too-large', { bytes: size, limit: MAX_FILE_BYTES });
      const bytes = new Uint8Array(await buffer(await folder.read(districtId, sha256)));
      return { book: await readApart<readonly SheetOfRows[]>(WORKER, { name, bytes }) };
    } catch (error) {
      if (!(error instanceof UnreadablePaper) && !(error instanceof LetGo)) throw error;
      return { unread: error.code, params: error.params };
    }
  };
