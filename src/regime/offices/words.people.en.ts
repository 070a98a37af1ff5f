import type { PersonWords } from './words.people.js';
import { rolesEn } from './words.roles.en.js';

export const peopleEn: PersonWords = {
  field: {
    name: 'Name',
    telephone: 'Telephone',
    mail: 'E-mail',
    role: 'Post',
    unit: 'Unit',
    rank: 'Rank',
    title: 'Title',
    from: 'First day',
    until: 'Last day',
    loginName: 'User name',
  },
  role: rolesEn,
  ranked: (role, rank) => `${role} (${rank.toLowerCase()})`,
  rank: { head: 'Head', 'deputy-head': 'Deputy head' },
  standing: { held: 'Held', 'to-come': 'To come', past: 'Ended' },
  acting: { held: 'Acting', 'to-come': 'To come', past: 'Ended' },
  account: {
    none: 'No account',
    invited: 'Invited, no password set yet',
    'without-password': 'No password set yet',
    open: 'Open',
    closed: 'Closed',
  },
  sheet: {
    title: (district) => `${district}: people and posts`,
    note: (count, on) =>
      `${String(count)} people, exported on ${on}. A row a post; telephones and mail addresses are hidden in part.`,
  },
};
