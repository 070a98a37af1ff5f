import { query } from '../offices/declare.js';
import { unitSight } from '../offices/rules/sight.js';
import { listPhantomOwners } from './endpoints.owners.js';
import { ownersIn, owningUnits } from './queries.owners.js';
import { phantoms } from './rules/owners.js';

/** Whose things lie with nobody: for the gov office, which passes them on. */
export const ownerOperations = [
  query(listPhantomOwners, {
    visible: unitSight,
    run: async (reader, _asked, sight, { actor: { districtId }, today }) => {
      if (sight === 'none') return [];
      const [owners, units] = await Promise.all([
        ownersIn(reader, districtId, today),
        owningUnits(reader, districtId, today),
      ]);
      return phantoms(owners, units, today);
    },
    view: (found) => ({
      items: found.map((each) =>
        each.why === 'nobody'
          ? { why: each.why, person: null, unit: each.unit.unit, lastAct: null, items: [...each.unit.items] }
          : {
              ...{ why: each.why, person: each.owner.person, unit: null },
              ...{ lastAct: each.owner.lastAct, items: [...each.owner.items] },
            },
      ),
    }),
  }),
];
