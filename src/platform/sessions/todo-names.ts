/** What somebody who signed in must do before anything else. */
export const TODOS = ['second-factor', 'enrol-second-factor', 'renew-password'] as const;
export type Todo = (typeof TODOS)[number];
