import type { FileKeeper } from '../../platform/uploads/keeper.js';
import { eraseDutyFile, filesOfDuties } from './store.files.js';

/** Scans of what was filed on a unit's behalf, and of papers on which lateness was ruled. */
export const dutyFiles: FileKeeper = {
  name: 'obligation',
  columns: ['obligation_receipt.scan', 'lateness_ruling.paper'],
  placesOf: filesOfDuties,
  erase: eraseDutyFile,
};
