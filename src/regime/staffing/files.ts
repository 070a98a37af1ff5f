import type { FileKeeper } from '../../platform/uploads/keeper.js';
import { eraseStaffingFile, filesOfStaffing } from './store.files.js';

/** Scans of letters that came for a unit, and of papers on which a leader decided. */
export const staffingFiles: FileKeeper = {
  name: 'staffing',
  columns: [
    'secondment.letter',
    'secondment.decision',
    'secondment_asking.letter',
    'work_body.letter',
    'work_body.decision',
  ],
  placesOf: filesOfStaffing,
  erase: eraseStaffingFile,
};
