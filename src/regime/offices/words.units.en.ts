import { counted } from '../../kernel/counted.js';
import type { UnitWords } from './words.units.js';

export const unitsEn: UnitWords = {
  kind: {
    town: 'Town',
    subdistrict: 'Subdistrict',
    department: 'Department',
    'public-institution': 'Public institution',
    'state-owned-enterprise': 'State-owned enterprise',
    enterprise: 'Enterprise',
    'people-organisation': "People's organisation",
    other: 'Other',
  },
  standing: {
    unconfirmed: 'Unconfirmed',
    living: 'On the list',
    planned: 'Not yet set up',
    ended: 'Ended',
    identified: 'Found to be another',
  },
  field: {
    name: 'Name',
    shortName: 'Short name',
    aliases: 'Other names',
    kind: 'Kind',
    parent: 'Unit above',
    creditCode: 'Unified credit code',
    from: 'First day',
    until: 'Last day',
  },
  unconfirmed: 'Unconfirmed',
  sheet: {
    title: (district) => `Units of ${district}`,
    note: (count, on) =>
      `${counted(count, 'unit')}, as of ${on}. Change the sheet and import it again as a whole; put commas between other names.`,
  },
};
