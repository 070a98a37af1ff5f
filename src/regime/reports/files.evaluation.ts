import type { FileKeeper } from '../../platform/uploads/keeper.js';
import { eraseEvaluationFile, filesOfEvaluations } from './store.evaluation.js';

/** Scans of letters by which a unit answered a negative word, or supervision ruled on it. */
export const evaluationFiles: FileKeeper = {
  name: 'evaluation',
  columns: ['evaluation.answer_letter', 'evaluation.ruling_letter'],
  placesOf: filesOfEvaluations,
  erase: eraseEvaluationFile,
};
