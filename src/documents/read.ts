import type { PaperDocument, PaperFormat } from './blocks.js';
import { decodeText } from './decode.js';
import { readDocx } from './docx/read.js';
import { pageOfArchive } from './html/archive.js';
import { readHtml } from './html/read.js';
import { kindOf, type FileKind } from './kind.js';
import { convert, findSoffice } from './legacy/soffice.js';
import { oleKind } from './legacy/ole.js';
import { checkSize, checkTextSize } from './limits.js';
import { mainPart } from './ooxml/main.js';
import { openPackage } from './ooxml/package.js';
import { readPdf } from './pdf/read.js';
import { readPlain } from './plain/read.js';
import { UnreadablePaper } from './unreadable.js';
import { readXlsx } from './xlsx/read.js';

export interface PaperFile {
  /** Its last part helps to tell text formats apart; everything else is told by the content. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadingOptions {
  /** Told how much has been read, 0 to 1; while an old file is converted, again and again 0. */
  readonly onProgress?: (done: number) => void;
  /** Of a PDF, from the first page on; all of them unless said. */
  readonly pages?: number;
  /** The path of LibreOffice's program, or null to do without; looked for where it is left out. */
  readonly soffice?: string | null;
}

/**
 * Reads a paper in any format offices use into paragraphs and tables. What the file is, its content decides.
 * @throws UnreadablePaper for everything that cannot be read, hostile or not.
 */
export async function readPaper(file: PaperFile, options: ReadingOptions = {}): Promise<PaperDocument> {
  checkSize(file.bytes.length);
  const kind = kindOf(file.bytes, file.name, decodeText);
  switch (kind) {
    case 'pdf':
      return readPdf(file.bytes, options);
    case 'zip':
      return readZip(file, options);
    case 'ole':
      return readOle(file, options);
    case 'rtf':
    case 'office-xml':
      return readThrough(file, kind === 'rtf' ? 'rtf' : 'xml', officeXmlTarget(file), 'doc', options);
    case 'html':
      return readHtml(textOf(file));
    case 'mhtml':
      checkTextSize(file.bytes.length);
      return readHtml(pageOfArchive(file.bytes));
    case 'text':
      return readPlain(textOf(file));
    case 'executable':
    case 'picture':
    case 'archive':
    case 'unknown':
      return refuse(kind);
  }
}

const refuse = (found: FileKind): never => {
  throw new UnreadablePaper('not-a-document', { found });
};

function textOf(file: PaperFile): string {
  checkTextSize(file.bytes.length);
  const text = decodeText(file.bytes);
  if (text === undefined) throw new UnreadablePaper('not-a-document', { found: 'unknown' });
  return text;
}

async function readZip(file: PaperFile, options: ReadingOptions): Promise<PaperDocument> {
  const office = await openPackage(file.bytes);
  const main = await mainPart(office);
  switch (main?.kind) {
    case 'docx':
      return readDocx(office, main.part);
    case 'xlsx':
      return readXlsx(office, main.part, options.onProgress);
    case 'xlsb':
      return readThrough(file, 'xlsb', 'xlsx', 'xlsx', options);
    case 'odt':
      return readThrough(file, 'odt', 'docx', 'docx', options);
    case 'ods':
      return readThrough(file, 'ods', 'xlsx', 'xlsx', options);
    case undefined:
      return refuse('archive');
  }
}

async function readOle(file: PaperFile, options: ReadingOptions): Promise<PaperDocument> {
  const kind = oleKind(file.bytes);
  if (kind === 'encrypted') throw new UnreadablePaper('encrypted');
  if (kind === 'word') return readThrough(file, 'doc', 'docx', /\.wps$/iu.test(file.name) ? 'wps' : 'doc', options);
  if (kind === 'sheet') return readThrough(file, 'xls', 'xlsx', 'xlsx', options);
  return refuse('unknown');
}

/** Office files saved as one XML file say which program they are for. */
const officeXmlTarget = (file: PaperFile): 'docx' | 'xlsx' =>
  /progid="Excel|spreadsheet/iu.test(new TextDecoder().decode(file.bytes.subarray(0, 4096))) ? 'xlsx' : 'docx';

async function readThrough(
  file: PaperFile,
  from: string,
  to: 'docx' | 'xlsx',
  format: PaperFormat,
  options: ReadingOptions,
): Promise<PaperDocument> {
  const soffice = options.soffice === undefined ? await findSoffice() : options.soffice;
  if (soffice === null) throw new UnreadablePaper('legacy-needs-libreoffice', { format: from });
  const bytes = await convert(file.bytes, from, to, soffice, () => options.onProgress?.(0));
  const office = await openPackage(bytes);
  const main = await mainPart(office);
  if (!main) throw new UnreadablePaper('conversion-failed', { format: from });
  const read =
    main.kind === 'xlsx' ? await readXlsx(office, main.part, options.onProgress) : await readDocx(office, main.part);
  return { ...read, format };
}
