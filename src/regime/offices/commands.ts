import { query } from './declare.js';
import { readOwnPost } from './endpoints.js';
import { personSigningIn, readDistrict, unitsOf } from './queries.js';
import type { Actor } from './rules/actor.js';
import { hatsOn } from './rules/posts.js';

/** @param demo whether the program plays a demonstration, which every page then says */
export const officeOperations = ({ demo }: { readonly demo: boolean }) => [
  query(readOwnPost, {
    visible: (actor) => actor,
    run: async (reader, _asked, { districtId, accountId, unitIds, role, personId, name }: Actor, { today }) => {
      const [district, units, person] = await Promise.all([
        readDistrict(reader, districtId),
        unitIds.length === 0 ? [] : unitsOf(reader, districtId),
        personSigningIn(reader, { districtId, accountId }),
      ]);
      return {
        person: name ?? '',
        personId: personId ?? null,
        role,
        roles: [...hatsOn(person?.posts ?? [], today)],
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
