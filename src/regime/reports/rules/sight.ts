import { type Actor, actsForUnit, isAdministrator } from '../../offices/rules/actor.js';

/**
 * Who sees a filing: the unit that owes it, and all offices and leaders; administrators none. A responsible unit reads the
 * word on itself and nothing else of it.
 */
export type ReportSight = 'all' | 'none' | { readonly unitIds: readonly string[] };

export const reportSight = (actor: Actor): ReportSight => {
  if (isAdministrator(actor)) return 'none';
  return actsForUnit(actor) ? { unitIds: actor.unitIds } : 'all';
};

/** The pure twin of the bound that readings apply. */
export const isReportInSight = (sight: ReportSight, { unitIds }: { readonly unitIds: readonly string[] }): boolean =>
  sight === 'all' || (sight !== 'none' && sight.unitIds.some((own) => unitIds.includes(own)));
