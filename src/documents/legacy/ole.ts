export type OleKind = 'word' | 'sheet' | 'encrypted' | 'other';

/** Where the first stream usually begins, and with it Word's own header. */
const FIRST_SECTOR = 512;
const WORD_MAGIC = 0xa5ec;
const WORD_FLAGS_AT = 10;
const WORD_ENCRYPTED = 0x0100;

/** Tells what an OLE container holds by the names of its streams. A locked .docx or .xlsx is one, with EncryptedPackage in it. */
export function oleKind(bytes: Uint8Array): OleKind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string): boolean => buffer.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage') || holds('DRMEncryptedDataSpace')) return 'encrypted';
  if (holds('WordDocument')) return isLockedWord(buffer) ? 'encrypted' : 'word';
  if (holds('Workbook') || holds('Book')) return 'sheet';
  return 'other';
}

function isLockedWord(buffer: Buffer): boolean {
  if (buffer.length < FIRST_SECTOR + WORD_FLAGS_AT + 2) return false;
  if (buffer.readUInt16LE(FIRST_SECTOR) !== WORD_MAGIC) return false;
  return (buffer.readUInt16LE(FIRST_SECTOR + WORD_FLAGS_AT) & WORD_ENCRYPTED) !== 0;
}
