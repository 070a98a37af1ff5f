import { rolesEn } from '../../regime/offices/words.roles.en.js';
import type { ConsoleWords } from './words.js';

const ROLES: Readonly<Record<string, string>> = rolesEn;

export const en: ConsoleWords = {
  name: 'Shishi',
  skip: 'Skip to the content',
  navigation: 'Main navigation',
  nav: {
    channels: 'Channels',
    desk: 'My desk',
    programme: 'Items',
    days: 'Days',
    notices: 'Notices',
    units: 'Units',
    people: 'People',
    ledger: 'Ledger',
  },
  year: (year) => `Year ${String(year)}`,
  today: 'Today is ',
  demo: 'Demo mode: change whatever you like, and enter nothing real.',
  demoDoor: 'Demo: come in as a post',
  nextDay: 'To the next day',
  nextDeadline: 'To the next deadline,',
  otherPost: 'Another post',
  account: 'My account',
  signOut: 'Sign out',
  role: (role) => ROLES[role] ?? role,
  at: (person, role, units) => [person, role, ...units].join(', '),
  foot: {
    type: 'Large type',
    theme: { auto: 'Dark', dark: 'Light', light: 'As the system' },
    print: 'Print',
    otherLanguage: '中文',
  },
  signIn: {
    title: 'Sign in to Shishi',
    lead: 'The items promised to the people, their days and their progress. The government office hands out accounts.',
    district: 'District code',
    districtHint: 'Such as 450204; the system administrator leaves it empty',
    loginName: 'User name',
    password: 'Password',
    act: 'Sign in',
    forgotten: 'Forgotten password',
    provider: (name) => `Sign in with ${name}`,
    emergency: 'This district uses single sign-on; if that does not answer, use the emergency account',
    failed: {
      unknown:
        'Your single sign-on is not linked to an account here yet. Tell the security administrator, who can link it; or sign in by password and link it yourself under “My account”.',
      failed: 'Single sign-on did not succeed. Please try again, and tell the security administrator if it stays so.',
      linked: 'This single sign-on is linked to another account already; nothing was changed.',
    },
    firstRun: 'There is no administrator yet: make one now',
  },
  firstRun: {
    title: 'Make the first administrator',
    lead: 'The system runs for the first time. Copy the one-time code from the window it was started in: it proves that you manage this machine.',
    code: 'One-time code',
    codeHint: 'Printed when the program started; works once',
    loginName: "The administrator's user name",
    password: 'Password',
    passwordHint: 'At least 8 characters of 3 kinds (small letters, capitals, digits, signs), or 15 of any',
    act: 'Make the administrator and sign in',
    closed: 'The administrator exists, and the one-time code no longer works.',
    toSignIn: 'Sign in',
  },
  missing: {
    title: 'There is no such page',
    lead: 'The address may be wrong, or the record is not yours to see.',
    home: 'Back to the start',
  },
  broken: {
    title: 'This page could not be shown',
    lead: 'What was saved is safe. Reload the page; if it stays so, tell the administrator what you were doing.',
    reload: 'Reload',
  },
  home: {
    title: 'Where to begin?',
    why: 'There is no programme yet. Once an issued notice is registered, each of its items and days stands here.',
    act: 'Register an issued notice',
  },
};
