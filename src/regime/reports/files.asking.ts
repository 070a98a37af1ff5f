import type { FileKeeper } from '../../platform/uploads/keeper.js';
import { eraseAskingFile, filesOfAskings } from './store.asking.js';

/** Files that came with answers, and scans of letters by which something was asked or answered. */
export const askingFiles: FileKeeper = {
  name: 'asking',
  columns: ['asking_file.sha256', 'asking.letter', 'asking.answer_letter'],
  placesOf: filesOfAskings,
  erase: eraseAskingFile,
};
