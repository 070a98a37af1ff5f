import type { FileKeeper } from '../../platform/uploads/keeper.js';
import { eraseFundFile, filesOfFunds } from './store.files.js';

/** Scans of papers by which somebody applied, reviewed or approved, and slips of payments. */
export const fundFiles: FileKeeper = {
  name: 'fund',
  columns: [
    ...['fund_plan.drawn_up_by', 'fund_plan.reviewed_by', 'fund_plan.approved_by'],
    ...['payment_application.applicant', 'payment_application.reviewer', 'payment_application.approver'],
    ...['fund_settlement.began_by', 'fund_settlement.settled_by', 'payment_entry.slip'],
  ],
  placesOf: filesOfFunds,
  erase: eraseFundFile,
};
