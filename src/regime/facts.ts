import type { UnitFacts } from './offices/facts.js';
import { openDutiesOf } from './obligations/queries.units.js';
import { liveItemsNaming } from './tasks/queries.units.js';

/** What guards must know from further down the regime: each declares what it asks, this fills it. */
export const unitFacts: UnitFacts = {
  boundTo: async (reader, districtId, unitId) => {
    const [items, duties] = await Promise.all([
      liveItemsNaming(reader, districtId, [unitId]),
      openDutiesOf(reader, districtId, [unitId]),
    ]);
    return { items: items.length, duties: duties.length };
  },
};
