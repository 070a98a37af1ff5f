import { readPaper } from '../documents/read.js';
import { isClassified } from '../regime/notices/rules/secrecy.js';
import { readHere } from './reading-worker.js';

/** A mark of secrecy stands on the first page; one more where a cover sheet or an empty page comes before it. */
const HEAD_PAGES = 2;

await readHere<boolean>(async (file, reach) =>
  isClassified(await readPaper(file, { pages: HEAD_PAGES, onProgress: reach })),
);
