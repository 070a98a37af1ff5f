import type { Day } from '../../../kernel/day.js';

/** Units that became others from a day on: two merged into one, one split into two, or one renamed. */
export interface Succession {
  /** The first day of the successors. */
  readonly from: Day;
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
}

/** Why a succession cannot be recorded. */
export type SuccessionFault = 'nobody' | 'succeeds-itself' | 'already-ended';

/** What is wrong with a new succession, or undefined. A unit ends once, and never comes after itself. */
export function successionFault(
  { from, predecessors, successors }: Succession,
  known: readonly Succession[],
): SuccessionFault | undefined {
  if (predecessors.length === 0 || successors.length === 0) return 'nobody';
  if (successors.some((id) => predecessors.includes(id))) return 'succeeds-itself';
  const later = successors.flatMap((id) => heirsOf(id, known, undefined));
  if (predecessors.some((id) => later.includes(id))) return 'succeeds-itself';
  const gone = (id: string): boolean => known.some((each) => each.predecessors.includes(id));
  const endsBefore = (id: string): boolean => known.some((each) => each.predecessors.includes(id) && each.from <= from);
  return predecessors.some(gone) || successors.some(endsBefore) ? 'already-ended' : undefined;
}

/** The units that stand for `unitId` on a day: itself, or whoever came after it by then. History keeps the old name. */
export const heirsOn = (unitId: string, on: Day, known: readonly Succession[]): string[] => heirsOf(unitId, known, on);

function heirsOf(unitId: string, known: readonly Succession[], on: Day | undefined): string[] {
  const next = known.find(
    ({ predecessors, from }) => predecessors.includes(unitId) && (on === undefined || from <= on),
  );
  if (!next) return [unitId];
  return [...new Set(next.successors.flatMap((id) => heirsOf(id, known, on)))];
}

/** The units of an item: exactly one leads. */
export interface ItemUnits {
  readonly leadUnit: string;
  readonly responsibleUnits: readonly string[];
}

/** What only a person can decide when units change under an item. */
export type SuccessionQuestion =
  | { readonly asks: 'which-leads'; readonly heirs: readonly string[] }
  | { readonly asks: 'which-is-responsible'; readonly unit: string; readonly heirs: readonly string[] }
  | { readonly asks: 'named-twice'; readonly unit: string };

/**
 * The units of an item on a day, duties merged. Where one unit became several nobody is chosen, and a unit that would
 * now be named twice on one item is asked about, since a lead unit is never also its responsible unit (I4).
 */
export function unitsOn(
  item: ItemUnits,
  on: Day,
  known: readonly Succession[],
): { units: ItemUnits; asked: SuccessionQuestion[] } {
  const asked: SuccessionQuestion[] = [];
  const leads = heirsOn(item.leadUnit, on, known);
  const [soleLead = item.leadUnit] = leads;
  if (leads.length > 1) asked.push({ asks: 'which-leads', heirs: leads });
  const leadUnit = leads.length > 1 ? item.leadUnit : soleLead;
  const responsible: string[] = [];
  for (const unit of item.responsibleUnits) {
    const heirs = heirsOn(unit, on, known);
    const [heir = unit] = heirs;
    if (heirs.length > 1) asked.push({ asks: 'which-is-responsible', unit, heirs });
    const now = heirs.length > 1 ? unit : heir;
    if (now === leadUnit) asked.push({ asks: 'named-twice', unit: now });
    else if (!responsible.includes(now)) responsible.push(now);
  }
  return { units: { leadUnit, responsibleUnits: responsible }, asked };
}
