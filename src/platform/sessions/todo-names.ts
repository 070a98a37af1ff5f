/** What somebody who signed in must do before anything else. */
export const TODOS = ['second-factor', 'enrol-second-factor', 'renew-password'] as const;
export type Todo = (typeof TODOS)[number];

/** By what somebody may prove again that it is them. */
export const PROOFS = ['password', 'code', 'provider'] as const;
export type ProofKind = (typeof PROOFS)[number];
