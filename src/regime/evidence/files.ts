import type { FileKeeper } from '../../platform/uploads/keeper.js';
import { eraseEvidenceFile, filesOfEvidence } from './store.js';

/** Photos and files that show how an item stands. */
export const evidenceFiles: FileKeeper = {
  name: 'evidence',
  columns: ['evidence.sha256'],
  placesOf: filesOfEvidence,
  erase: eraseEvidenceFile,
};
