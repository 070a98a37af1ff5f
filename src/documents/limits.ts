import { UnreadablePaper } from './unreadable.js';

/*
 * Bounds of what is read. An official notice with its annexes holds some thousand cells on some dozen pages: the bounds
 * lie a hundred times above, and yet low enough that no file takes more than a few hundred megabytes of memory.
 */

const MEBIBYTE = 1024 * 1024;

/** Any file. Scans and pictures make a file large, not its words. */
export const MAX_FILE_BYTES = 50 * MEBIBYTE;
/** A file that is nothing but text: .txt and .html have no pictures to excuse their size. */
export const MAX_TEXT_BYTES = 20 * MEBIBYTE;
export const MAX_PDF_PAGES = 1000;
/** Drawing steps of one PDF page: a page closely set in Chinese has 30,000. */
export const MAX_PAGE_OPERATORS = 150_000;
/** Characters of a whole paper: about 10,000 full pages. */
export const MAX_CHARACTERS = 8_000_000;
export const MAX_PARAGRAPHS = 200_000;
/** Cells of a whole paper, merged and empty ones counted: 10,000 rows of 50 columns. */
export const MAX_CELLS = 500_000;
/** Columns of one table. The widest table of tasks seen has 30. */
export const MAX_COLUMNS = 512;
export const MAX_ARCHIVE_ENTRIES = 5000;
/** What an archive may unpack to in all, by its own table of contents. */
export const MAX_UNPACKED_BYTES = 400 * MEBIBYTE;
/** What a single part may unpack to; counted while it is unpacked, since a table of contents can lie. */
export const MAX_PART_BYTES = 64 * MEBIBYTE;
/** Office XML shrinks to a tenth, an empty sheet to a hundredth; beyond this only a bomb does. */
export const MAX_ARCHIVE_RATIO = 250;
/** Below this an archive may shrink as it likes: it cannot hurt. */
export const RATIO_COUNTS_FROM_BYTES = 8 * MEBIBYTE;
/** Elements within elements. A table in a table in a text box stands about 60 deep. */
export const MAX_XML_DEPTH = 500;
/** Pages of websites leave tags open, so that paragraphs pile up in each other: deeper than XML. */
export const MAX_HTML_DEPTH = 1500;
export const MAX_HTML_ELEMENTS = 400_000;

/** Refuses a file by its size alone, so that a caller can ask before the file is read into memory. @throws UnreadablePaper */
export function checkSize(bytes: number): void {
  if (bytes === 0) throw new UnreadablePaper('empty');
  if (bytes > MAX_FILE_BYTES) throw new UnreadablePaper('too-large', { bytes, limit: MAX_FILE_BYTES });
}

/** The same for a file that is nothing but text. @throws UnreadablePaper */
export function checkTextSize(bytes: number): void {
  if (bytes > MAX_TEXT_BYTES) throw new UnreadablePaper('too-large', { bytes, limit: MAX_TEXT_BYTES });
}
