import type { UnitFacts } from './offices/facts.js';
import { openDutiesOf } from './obligations/queries.units.js';
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
