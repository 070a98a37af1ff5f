/** The parts of the program, each of which may run alone. */
export const parts = ['console', 'portal', 'worker'] as const;
export type Part = (typeof parts)[number];
