import { hatsOf } from './acting.js';
import { query } from './declare.js';
import { readOwnPost } from './endpoints.js';
import { readDistrict, unitsOf } from './queries.js';
import type { Actor } from './rules/actor.js';

/** @param demo whether the program plays a demonstration, which every page then says */
export const officeOperations = ({ demo }: { readonly demo: boolean }) => [
  query(readOwnPost, {
    visible: (actor) => actor,
    run: async (reader, _asked, actor: Actor, { today }) => {
      const { districtId, accountId, unitIds, role, personId, name, inPlaceOf } = actor;
      const [district, units, hats] = await Promise.all([
        readDistrict(reader, districtId),
        unitIds.length === 0 ? [] : unitsOf(reader, districtId),
        hatsOf(reader, { districtId, accountId }, today),
      ]);
      const shown = hats.map((hat) => ({
        role: hat.role,
        inPlaceOf: hat.inPlaceOf === undefined ? null : { id: hat.inPlaceOf, name: hat.name ?? '' },
      }));
      return {
        person: name ?? '',
        personId: personId ?? null,
        role,
        inPlaceOf: shown.find((hat) => hat.inPlaceOf?.id === inPlaceOf)?.inPlaceOf ?? null,
        hats: shown,
        units: units.filter(({ id }) => unitIds.includes(id)).map(({ id, name: unit }) => ({ id, name: unit })),
        district,
        today,
      };
    },
    view: ({ district, ...post }) => ({
      ...post,
      district: district ? { code: district.code, name: district.name } : null,
      demo,
    }),
  }),
];
