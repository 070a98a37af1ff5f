import type { FileKeeper } from '../../platform/uploads/keeper.js';
import { erasePlanFile, filesOfPlans } from './store.files.js';

/** Files that go with plans, scans of papers on which plans were answered and decided, and what shows that a milestone was reached. */
export const planFiles: FileKeeper = {
  name: 'plan',
  columns: [
    ...['plan_countersign.paper', 'plan_decision.paper', 'plan_attachment.sha256'],
    ...['milestone_report.scan', 'milestone_report.letter', 'milestone_report.paper'],
  ],
  placesOf: filesOfPlans,
  erase: erasePlanFile,
};
