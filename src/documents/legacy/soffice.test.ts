import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { readPaper } from '../read.js';
import { UnreadablePaper } from '../unreadable.js';
import { convert, findSoffice } from './soffice.js';

const soffice = await findSoffice();
const left = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('shishi-convert-'));

test.skipIf(soffice === null)(
  'an old Word file reads as its new form does, and leaves nothing behind',
  { timeout: 90_000 },
  async () => {
    const before = left();
    const read = (file: string) =>
      readPaper({ name: file, bytes: new Uint8Array(readFileSync(`fixtures/seed/${file}`)) });
    const [old, current] = [await read('notice.doc'), await read('notice.docx')];
    expect(old.format).toBe('doc');
    expect(old.blocks).toEqual(current.blocks);
    expect(left()).toEqual(before);
  },
);

test.skipIf(soffice === null)(
  'a file LibreOffice cannot convert is refused, and leaves nothing behind',
  { timeout: 90_000 },
  async () => {
    const before = left();
    const failed = convert(new Uint8Array(4000), 'doc', 'xlsx', soffice ?? '');
    await expect(failed).rejects.toThrow(UnreadablePaper);
    expect(left()).toEqual(before);
  },
);
