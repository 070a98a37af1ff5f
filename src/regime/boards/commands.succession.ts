import type { z } from 'zod';
import { findProgramme } from '../notices/queries.js';
import { openDutiesOf } from '../obligations/queries.units.js';
import { query } from '../offices/declare.js';
import { unitsOf } from '../offices/queries.js';
import { postsIn, successionsOf } from '../offices/queries.succession.js';
import { unitSight } from '../offices/rules/sight.js';
import { unitNames, unitSubject } from '../offices/view.units.js';
import { liveItemsNaming } from '../tasks/queries.units.js';
import { previewSuccession, type SuccessionPreview } from './contract.succession.js';
import { countMet } from './queries.succession.js';

const idsIn = (list: string | undefined): readonly string[] => (list ?? '').split(',').filter((id) => id !== '');

/** Everything that a merger or a split would move, before anything is put down. */
export const successionPreview = query(previewSuccession, {
  visible: unitSight,
  run: async (reader, { params: { unitId }, search: { also, into } }, sight, { actor: { districtId }, today }) => {
    const units = sight === 'none' ? [] : await unitsOf(reader, districtId);
    const unit = units.find(({ id }) => id === unitId);
    if (!unit) return undefined;
    const isKnown = (id: string): boolean => units.some((each) => each.id === id);
    const ending = [...new Set([unitId, ...idsIn(also).filter(isKnown)])];
    const [items, duties, posts, met, successions] = await Promise.all([
      liveItemsNaming(reader, districtId, ending),
      openDutiesOf(reader, districtId, ending),
      postsIn(reader, districtId, [...ending, ...idsIn(into).filter(isKnown)]),
      countMet(reader, districtId, ending),
      successionsOf(reader, districtId, { unitId }),
    ]);
    const years = new Map<string, number>();
    for (const id of new Set(items.map(({ programmeId }) => programmeId)))
      years.set(id, (await findProgramme(reader, districtId, id))?.year ?? 0);
    return { unit, units, ending, items, duties, posts, met, successions, years, today };
  },
  subject: ({ unit, successions, today }) => unitSubject(unit, today, successions),
  view: ({ units, ending, items, duties, posts, met, years, today }): z.input<typeof SuccessionPreview> => {
    const names = unitNames(units);
    const named = (id: string) => ({ id, name: names.get(id) ?? '' });
    return {
      units: ending.map(named),
      items: items.map(({ id, programmeId, seq, part, title, leadUnit, responsibleUnits }) => ({
        ...{ id, year: years.get(programmeId) ?? 0, seq, part: part === 0 ? null : part, title },
        ...{ leadUnit: named(leadUnit), responsibleUnits: responsibleUnits.map(named) },
      })),
      duties: duties.map(({ id, unitId, kind, what, period, due, itemIds }) => ({
        ...{ id, unitId, kind, what, period, due, itemIds: [...itemIds] },
        overdue: due < today,
      })),
      met,
      posts: posts
        .filter(({ until }) => until === undefined || until >= today)
        .map(({ id, personId, holder, role, unitId, rank, title, from, until }) => ({
          ...{ id, personId, holder, role, unitId, from },
          ...{ rank: rank ?? null, title: title ?? null, until: until ?? null },
        })),
      below: units.flatMap(({ id, name, parentId, until }) =>
        parentId !== undefined && ending.includes(parentId) && until === undefined ? [{ id, name, parentId }] : [],
      ),
    };
  },
});
