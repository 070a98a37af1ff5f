import type { FileKeeper } from '../platform/uploads/keeper.js';
import { changeFiles } from './changes/files.js';
import { evidenceFiles } from './evidence/files.js';
import { fundFiles } from './funds/files.js';
import { noticeFiles } from './notices/files.js';
import { dutyFiles } from './obligations/files.js';
import { importFiles } from './offices/files.js';
import { planFiles } from './plans/files.js';
import { askingFiles } from './reports/files.asking.js';
import { evaluationFiles } from './reports/files.evaluation.js';
import { reportFiles } from './reports/files.js';
import { staffingFiles } from './staffing/files.js';
import { taskFiles } from './tasks/files.js';

/** Every part of the regime that attaches files, up the order: a removal in an emergency asks them all (point 13). */
export const fileKeepers: readonly FileKeeper[] = [
  importFiles,
  noticeFiles,
  taskFiles,
  dutyFiles,
  evidenceFiles,
  planFiles,
  fundFiles,
  staffingFiles,
  changeFiles,
  askingFiles,
  evaluationFiles,
  reportFiles,
];
