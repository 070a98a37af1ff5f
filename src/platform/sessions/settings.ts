import type { SettingsGroup, ValuesOf } from '../../kernel/settings.js';

const ONE_YEAR_DAYS = 366;

/** The roles of a regime, as far as signing in must know them. */
export interface SignInRoles {
  readonly all: readonly string[];
  /** Those that need a second factor unless the office says otherwise. */
  readonly needingSecondFactor: readonly string[];
}

/**
 * How people of a district sign in. Where two sources differ, the page says so:
 * - Passwords: assessors under GB/T 22239 ask for 8 characters of 3 kinds; NIST SP 800-63B-4 and
 *   ASVS 5 (6.2.5) ask for length and no kinds. Either way is taken: 8 of 3 kinds, or 15 of any.
 * - Age: assessors ask for 90 days, NIST and ASVS (6.2.10) for none, since people who must change often choose badly. Ours
 *   is none (0), and an office that is assessed sets 90.
 * - Lock: five failures, 300 seconds. Idle: 30 minutes, assessors want 10 to 30. The day's end: 12 hours.
 */
export const signInSettings = ({ all, needingSecondFactor }: SignInRoles) =>
  ({
    name: 'sign-in',
    settings: {
      passwordLength: { kind: 'whole', usual: 8, least: 8, most: 64 },
      passwordKinds: { kind: 'whole', usual: 3, least: 1, most: 4 },
      passphraseLength: { kind: 'whole', usual: 15, least: 12, most: 64 },
      passphrases: { kind: 'yes-no', usual: true },
      passwordDays: { kind: 'whole', usual: 0, least: 0, most: ONE_YEAR_DAYS },
      lockAfter: { kind: 'whole', usual: 5, least: 3, most: 10 },
      lockSeconds: { kind: 'whole', usual: 300, least: 60, most: 86_400 },
      idleMinutes: { kind: 'whole', usual: 30, least: 5, most: 60 },
      wholeHours: { kind: 'whole', usual: 12, least: 1, most: 24 },
      proofMinutes: { kind: 'whole', usual: 5, least: 1, most: 60 },
      secondFactorRoles: { kind: 'some-of', usual: needingSecondFactor, of: all },
      localSignIn: { kind: 'yes-no', usual: true },
    },
  }) as const satisfies SettingsGroup;

export type SignInSettings = ReturnType<typeof signInSettings>;
export type SignInValues = ValuesOf<SignInSettings>;

/** Longer than any district may leave a session alone, or let it last: what is swept has ended everywhere. */
export const LONGEST_IDLE_MS = 60 * 60_000;
