import type { FileKeeper } from '../../platform/uploads/keeper.js';
import { eraseImportFile, filesOfImports } from './store.files.js';

/** Lists of units and of people that were sent as sheets. */
export const importFiles: FileKeeper = {
  name: 'import',
  columns: ['unit_import.source_sha256', 'person_import.source_sha256'],
  placesOf: filesOfImports,
  erase: eraseImportFile,
};
