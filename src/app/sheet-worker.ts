import { readSheetRows, type SheetOfRows } from '../documents/xlsx/rows.js';
import { readHere } from './reading-worker.js';

await readHere<readonly SheetOfRows[]>((file, reach) => readSheetRows(file, reach));
