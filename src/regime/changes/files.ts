import type { FileKeeper } from '../../platform/uploads/keeper.js';
import { eraseChangeFile, filesOfChanges } from './store.removal.js';

/** Scans of letters that came for a unit, and of papers and minutes by which a change was decided. */
export const changeFiles: FileKeeper = {
  name: 'change',
  columns: ['change_request.letter', 'change_request.decided', 'change_countersign.letter'],
  placesOf: filesOfChanges,
  erase: eraseChangeFile,
};
