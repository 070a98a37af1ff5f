import { addDays, type Day } from '../../../kernel/day.js';
import type { SettingsGroup, ValuesOf } from '../../../kernel/settings.js';

/** Half a year, however its months fall. */
const SIX_MONTHS_DAYS = 184;
const ONE_YEAR_DAYS = 366;

/**
 * How many days what is kept, each with its floor:
 * - Access logs (who signed in from where; from which address an act was asked): six months at least (网络安全法 art. 21(3)),
 *   a year unless said (ours). Never longer than a year: housekeeping sweeps the record of sign-ins then.
 * - Telephone and mail of whoever holds no post any more: until it is certain that they do not come back (个人信息保护法 art. 47).
 * - Forms on their way that nobody touched: typed text that became nothing (art. 19).
 * - What the other side said of a message that went out: it quotes addresses (art. 19).
 */
export const retentionSettings = {
  name: 'retention',
  settings: {
    accessDays: { kind: 'whole', usual: ONE_YEAR_DAYS, least: SIX_MONTHS_DAYS, most: ONE_YEAR_DAYS },
    leaverDays: { kind: 'whole', usual: 90, least: 0, most: ONE_YEAR_DAYS },
    draftDays: { kind: 'whole', usual: 180, least: 30, most: ONE_YEAR_DAYS },
    deliveryDays: { kind: 'whole', usual: 90, least: 30, most: ONE_YEAR_DAYS },
  },
} as const satisfies SettingsGroup;
export type RetentionSettings = typeof retentionSettings;
export type RetentionPeriods = ValuesOf<RetentionSettings>;

/** The kinds of things that have a time, in the order of a page. */
export const periods = [
  'accessDays',
  'leaverDays',
  'draftDays',
  'deliveryDays',
] as const satisfies readonly (keyof RetentionPeriods)[];

/** Of each kind the first day that is still kept: what is older has had its time. */
export const keptFrom = (values: RetentionPeriods, today: Day): Readonly<Record<keyof RetentionPeriods, Day>> => ({
  accessDays: addDays(today, -values.accessDays),
  leaverDays: addDays(today, -values.leaverDays),
  draftDays: addDays(today, -values.draftDays),
  deliveryDays: addDays(today, -values.deliveryDays),
});

/** How much of each kind was erased. */
export type Erased = Readonly<Record<keyof RetentionPeriods, number>>;
