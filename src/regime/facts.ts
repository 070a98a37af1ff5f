import type { HeldFacts, UnitFacts } from './offices/facts.js';
import { openDutiesOf } from './obligations/queries.units.js';
import { itemsHeldBy } from './tasks/queries.held.js';
import { liveItemsNaming } from './tasks/queries.units.js';

const heldBy: UnitFacts['heldBy'] = async (reader, districtId, unitIds) => {
  const [items, duties] = await Promise.all([
    liveItemsNaming(reader, districtId, unitIds),
    openDutiesOf(reader, districtId, unitIds),
  ]);
  return { items, duties };
};

/** What guards must know from further down the regime: each declares what it asks, this fills it. */
export const unitFacts: UnitFacts = {
  heldBy,
  boundTo: async (reader, districtId, unitIds) => {
    const { items, duties } = await heldBy(reader, districtId, unitIds);
    return (id) => ({
      items: items.filter(({ leadUnit, responsibleUnits }) => leadUnit === id || responsibleUnits.includes(id)).length,
      duties: duties.filter(({ unitId }) => unitId === id).length,
    });
  },
};

/** What a leaver holds: items in their charge or by their name, and what lies with their units. */
export const heldFacts: HeldFacts = {
  heldByPerson: async (reader, districtId, who) => {
    const [items, boundOf] = await Promise.all([
      itemsHeldBy(reader, districtId, who),
      unitFacts.boundTo(reader, districtId, who.unitIds),
    ]);
    return { ...items, units: who.unitIds.map((unitId) => ({ unitId, ...boundOf(unitId) })) };
  },
};
