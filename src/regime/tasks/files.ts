import type { FileKeeper } from '../../platform/uploads/keeper.js';
import { eraseStartFile, filesOfStarts } from './store.files.js';

/**
 * What shows that work on an item began. Scans of papers by which units took items on are named by the ledger alone, by
 * their digest.
 */
export const taskFiles: FileKeeper = {
  name: 'task',
  columns: ['task.start_paper'],
  placesOf: filesOfStarts,
  erase: eraseStartFile,
};
