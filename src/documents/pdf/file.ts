import { inflateSync } from 'node:zlib';
import { getResolvedPDFJS } from 'unpdf';
import { MAX_PART_BYTES, MAX_PDF_PAGES, MAX_UNPACKED_BYTES } from '../limits.js';
import { UnreadablePaper } from '../unreadable.js';
import { characterMap } from './character-maps.js';
import { matrixFrom, type Matrix } from './matrix.js';
import { named, operatorList, type Operator, type PdfJs, type PdfTask } from './operators.js';

/** A page as the file draws it. */
export interface DrawnPage {
  readonly operators: readonly Operator[];
  /** How wide one unit of a font's glyph table is, in ems. */
  fontUnits(font: string): number;
  /** From the page's own units to points from its upper left corner, as it is turned to be read. */
  readonly view: Matrix;
  readonly width: number;
  readonly height: number;
}

export interface PdfFile {
  readonly pages: number;
  /** How many tables of characters could not be had so far: text in such a font is not seen at all. */
  missing(): number;
  /** Pages count from 1. */
  page(number: number): Promise<DrawnPage>;
  /** Whether a page shows a picture: its drawing breaks off where pictures are refused. */
  hasPicture(number: number): Promise<boolean>;
  close(): Promise<void>;
}

/** Pictures are not decoded: they hold no words, cost seconds each, and a small file can declare a huge one. */
const MAX_PICTURE_PIXELS = 4;
const END_MARK_WITHIN_BYTES = 4096;
const GLYPH_UNITS = 0.001;

const SETTINGS = {
  useWorkerFetch: false,
  cMapPacked: false,
  cMapUrl: 'character-maps/',
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: true,
  enableXfa: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  useWasm: false,
  maxImageSize: MAX_PICTURE_PIXELS,
  verbosity: 0,
};

type PdfDocument = Awaited<PdfTask['promise']>;

/** Opens a PDF. @throws UnreadablePaper where it is locked, cut off, or would unpack without end. */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  checkWhole(bytes);
  checkStreams(bytes);
  lendArrayBufferTransfer();
  const pdfjs = await getResolvedPDFJS();
  let missing = 0;
  const supply = (name: string): Uint8Array => {
    const found = characterMap(name);
    if (found) return found;
    missing += 1;
    throw new Error(`no table ${name}`);
  };
  const document = await open(pdfjs, bytes, false, supply);
  let strict: PdfDocument | undefined;
  if (document.numPages > MAX_PDF_PAGES) {
    await document.destroy();
    throw new UnreadablePaper('too-many-pages', { pages: document.numPages, limit: MAX_PDF_PAGES });
  }
  const names = new Map(Object.entries(pdfjs.OPS).map(([name, code]) => [code as number, name]));
  return {
    pages: document.numPages,
    missing: () => missing,
    page: (number) => drawnPage(document, number, names),
    hasPicture: async (number) => {
      strict ??= await open(pdfjs, bytes, true, supply);
      const [drawn, broken] = [await operatorCount(document, number), await operatorCount(strict, number)];
      return drawn > broken;
    },
    close: async () => {
      await document.destroy();
      await strict?.destroy();
    },
  };
}

async function open(
  pdfjs: PdfJs,
  bytes: Uint8Array,
  stopAtErrors: boolean,
  supply: (name: string) => Uint8Array,
): Promise<PdfDocument> {
  // A copy, since the bytes are handed over to the reader and are gone here.
  const task = pdfjs.getDocument({
    ...SETTINGS,
    stopAtErrors,
    data: new Uint8Array(bytes),
    BinaryDataFactory: supplier(supply),
  });
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    if (error instanceof Error && error.name === 'PasswordException') throw new UnreadablePaper('encrypted');
    throw new UnreadablePaper('damaged', { part: 'pdf' });
  }
}

/** What the reader asks for tables of characters; it wants to make one itself, by `new`. */
function supplier(supply: (name: string) => Uint8Array): new () => object {
  return class {
    fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
      return Promise.resolve().then(() => supply(filename));
    }
  };
}

async function drawnPage(
  document: PdfDocument,
  number: number,
  names: ReadonlyMap<number, string>,
): Promise<DrawnPage> {
  try {
    const page = await document.getPage(number);
    const operators = named(await operatorList(page, document.loadingTask), names);
    const viewport = page.getViewport({ scale: 1 });
    const units = new Map<string, number>();
    const fontUnits = (font: string): number => {
      const known = units.get(font);
      if (known !== undefined) return known;
      const loaded: unknown = page.commonObjs.has(font) ? page.commonObjs.get(font) : undefined;
      const [unit = GLYPH_UNITS] = matrixFrom((loaded as { fontMatrix?: unknown } | undefined)?.fontMatrix) ?? [];
      units.set(font, unit);
      return unit;
    };
    const view = matrixFrom(viewport.transform);
    if (!view) throw new UnreadablePaper('damaged', { part: 'pdf', page: number });
    return { operators, fontUnits, view, width: viewport.width, height: viewport.height };
  } catch (error) {
    if (error instanceof UnreadablePaper) throw error;
    throw new UnreadablePaper('damaged', { part: 'pdf', page: number });
  }
}

async function operatorCount(document: PdfDocument, number: number): Promise<number> {
  try {
    const page = await document.getPage(number);
    return (await operatorList(page, document.loadingTask)).codes.length;
  } catch (error) {
    if (error instanceof Error) return 0;
    throw error;
  }
}

/** A PDF says at its end where its parts are. The reader could guess without, and would show half a notice as a whole one. */
function checkWhole(bytes: Uint8Array): void {
  const end = new TextDecoder('latin1').decode(bytes.subarray(-END_MARK_WITHIN_BYTES));
  if (!end.includes('%%EOF') || !end.includes('startxref')) throw new UnreadablePaper('damaged', { part: 'pdf' });
}

/** Unpacks every stream once, natively and with a limit: the reader itself has none, and keeps all it unpacks. */
function checkStreams(bytes: Uint8Array): void {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let unpacked = 0;
  for (let at = buffer.indexOf('stream'); at >= 0; at = buffer.indexOf('stream', at + 6)) {
    if (buffer.toString('latin1', at - 3, at) === 'end') continue;
    const dictionary = buffer.toString('latin1', Math.max(0, at - 1000), at);
    const own = dictionary.slice(dictionary.lastIndexOf(' obj'));
    if (!own.includes('FlateDecode') || /\/Subtype\s*\/Image/u.test(own)) continue;
    if ((own.match(/FlateDecode/gu) ?? []).length > 1)
      throw new UnreadablePaper('archive-bomb', { unpacked, limit: MAX_PART_BYTES });
    const start = at + 6 + (buffer[at + 6] === 0x0d ? 2 : 1);
    const end = buffer.indexOf('endstream', start);
    unpacked += inflatedSize(buffer.subarray(start, end < 0 ? undefined : end));
    if (unpacked > MAX_UNPACKED_BYTES)
      throw new UnreadablePaper('archive-bomb', { unpacked, limit: MAX_UNPACKED_BYTES });
  }
}

function inflatedSize(packed: Buffer): number {
  try {
    return inflateSync(packed, { maxOutputLength: MAX_PART_BYTES }).length;
  } catch (error) {
    if (error instanceof RangeError)
      throw new UnreadablePaper('archive-bomb', { unpacked: MAX_PART_BYTES, limit: MAX_PART_BYTES });
    return 0; // damaged, encrypted or no stream at all: the reader will say
  }
}

/** The reader's build takes a method for granted that Node has from version 21 on. */
function lendArrayBufferTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length: number): ArrayBuffer {
      const copy = new ArrayBuffer(length);
      new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return copy;
    },
  });
}
