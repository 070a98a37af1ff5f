import { millisecondsOf } from '../clocks/system-clock.js';
import { type ProblemError, passwordTooOld, secondFactorMissing, secondFactorNeeded } from '../problem/problem.js';
import type { SignedIn } from './session-store.js';
import type { ProofKind, Todo } from './todo-names.js';

const DAY_MS = 86_400_000;

/**
 * What stands between a session and its work; undefined: nothing. The envelope of the emergency account is its second
 * factor, and whoever plays a demonstration proves nothing.
 */
export function todoOf(signedIn: SignedIn, role: string, now: number): Todo | undefined {
  const { way, secondFactor, rules, passwordSetAt } = signedIn;
  if (way === 'demonstration' || way === 'emergency') return undefined;
  if (secondFactor.enrolled && !secondFactor.given) return 'second-factor';
  if (!secondFactor.enrolled && !secondFactor.given && rules.secondFactorRoles.includes(role))
    return 'enrol-second-factor';
  const isOld =
    way === 'password' &&
    rules.passwordDays > 0 &&
    passwordSetAt !== undefined &&
    now >= millisecondsOf(passwordSetAt) + rules.passwordDays * DAY_MS;
  return isOld ? 'renew-password' : undefined;
}

/** The answer to everything else until it is done. */
export function todoProblem(todo: Todo): ProblemError {
  if (todo === 'second-factor') return secondFactorNeeded();
  return todo === 'enrol-second-factor' ? secondFactorMissing() : passwordTooOld();
}

/** What the account has to prove itself with. */
export const proofsOf = ({ passwordSetAt, secondFactor, providerId }: SignedIn): readonly ProofKind[] => [
  ...(secondFactor.enrolled ? (['code'] as const) : []),
  ...(passwordSetAt === undefined ? [] : (['password'] as const)),
  ...(providerId === undefined ? [] : (['provider'] as const)),
];
