import type { ChangeGuard } from '../../platform/settings/operations.js';
import type { AdministratorSettings } from './rules/districts.js';

/** One person who is system and security administrator must give one up before the two are to be apart again. */
export const guardSeparation: ChangeGuard<AdministratorSettings> = async (tx, districtId, { from, to }) => {
  if (!from.systemWithSecurity || to.systemWithSecurity) return undefined;
  const both = await tx
    .selectFrom('post as p')
    .innerJoin('post as q', (join) =>
      join.onRef('q.district_id', '=', 'p.district_id').onRef('q.person_id', '=', 'p.person_id'),
    )
    .select('p.id')
    .where('p.district_id', '=', districtId)
    .where('p.role', '=', 'system-admin')
    .where('q.role', '=', 'security-admin')
    .where('p.until_on', 'is', null)
    .where('q.until_on', 'is', null)
    .executeTakeFirst();
  return both && { code: 'settings.both-in-one' };
};
