import { administrators } from '../../regime/offices/rules/actor.js';

/** Pages that can be asked for by name. */
export const pageNames = [
  'desk',
  'programme',
  'days',
  'outstanding',
  'plans',
  'reports',
  'funds',
  'staffing',
  'changes',
  'askings',
  'stocktake',
  'calendar',
  'notices',
  'files',
  'units',
  'people',
  'portfolios',
  'signInRules',
  'owners',
  'messages',
  'deliveries',
  'reminderRules',
  'channels',
  'ledger',
  'ledgerProof',
  'account',
] as const;
export type PageName = (typeof pageNames)[number];

interface NamedPage {
  readonly id: PageName;
  /** `$` stands for the latest programme. */
  readonly to: string;
  readonly whose: (role: string) => boolean;
}

const anybody = (): boolean => true;
const isAdministrator = (role: string): boolean => administrators.some((each) => each === role);
/** The administrators keep out of the programme, and are not led to its pages (workflow §0). */
const business = (role: string): boolean => role !== '' && !isAdministrator(role);
const among =
  (...roles: readonly string[]) =>
  (role: string): boolean =>
    roles.includes(role);

const PAGES: readonly NamedPage[] = [
  { id: 'desk', to: '/', whose: anybody },
  { id: 'programme', to: '/programmes/$', whose: business },
  { id: 'days', to: '/programmes/$/days', whose: business },
  { id: 'outstanding', to: '/programmes/$/outstanding', whose: business },
  { id: 'plans', to: '/programmes/$/plans', whose: business },
  { id: 'reports', to: '/programmes/$/reports', whose: business },
  { id: 'funds', to: '/programmes/$/funds', whose: (role) => business(role) && role !== 'staffing' },
  { id: 'staffing', to: '/programmes/$/staffing', whose: business },
  { id: 'changes', to: '/programmes/$/changes', whose: business },
  { id: 'askings', to: '/programmes/$/askings', whose: business },
  {
    id: 'stocktake',
    to: '/programmes/$/stocktake',
    whose: among('gov-office', 'supervision', 'finance', 'staffing', 'deputy-leader', 'district-head'),
  },
  { id: 'calendar', to: '/calendar', whose: anybody },
  { id: 'notices', to: '/notices', whose: business },
  { id: 'files', to: '/files', whose: among('gov-office') },
  { id: 'units', to: '/units', whose: business },
  { id: 'people', to: '/people', whose: (role) => business(role) || role === 'security-admin' },
  { id: 'portfolios', to: '/portfolios', whose: business },
  { id: 'signInRules', to: '/sign-in-rules', whose: among('security-admin') },
  { id: 'owners', to: '/owners', whose: among('gov-office') },
  { id: 'messages', to: '/messages', whose: anybody },
  { id: 'deliveries', to: '/deliveries', whose: among('gov-office', 'system-admin') },
  { id: 'reminderRules', to: '/reminder-rules', whose: among('gov-office') },
  { id: 'channels', to: '/channels', whose: among('system-admin') },
  { id: 'ledger', to: '/ledger', whose: among('audit-admin', 'supervision') },
  { id: 'ledgerProof', to: '/ledger/proof', whose: among('audit-admin', 'supervision') },
  { id: 'account', to: '/account', whose: anybody },
];

/** Pages that stand below one of the navigation without standing below its address. */
const BELOW: readonly (readonly [path: RegExp, of: PageName])[] = [
  [/^\/tasks\/[^/]+\/funds/u, 'funds'],
  [/^\/plans\/|^\/tasks\/[^/]+\/plan/u, 'plans'],
  [/^\/(tasks|secondments|changes)\//u, 'programme'],
  [/^\/obligations\/[^/]+\/report$/u, 'reports'],
  [/^\/programmes\/[^/]+\/stocktake/u, 'stocktake'],
  [/^\/programmes\/[^/]+\/(changes|askings)/u, 'programme'],
  [/^\/obligations\//u, 'days'],
  [/^\/programmes\/[^/]+\/outstanding/u, 'days'],
  [/^\/(portfolios|owners)/u, 'people'],
  [/^\/files/u, 'notices'],
];

/** Under which page of the navigation a page stands that the navigation itself does not name. */
export const standsUnder = (path: string): PageName | undefined => BELOW.find(([below]) => below.test(path))?.[1];

/** The pages a role is led to; whose they really are the server says. */
export const pagesOf = (role: string): readonly NamedPage[] => PAGES.filter(({ whose }) => whose(role));
