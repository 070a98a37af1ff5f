import { Rhythm } from '../contract.js';
import type { Settlement, UnsaidView } from '../settlement.js';

type Of<Matter extends UnsaidView['matter']> = Extract<UnsaidView, { readonly matter: Matter }>;

/** The matters of one kind. */
export const mattersOf = <Matter extends UnsaidView['matter']>(
  unsaid: readonly UnsaidView[],
  matter: Matter,
): readonly Of<Matter>[] => unsaid.filter((each): each is Of<Matter> => each.matter === matter);

/** As the office would settle it by the proposals alone; what nothing supports stays open. */
export function proposed(unsaid: readonly UnsaidView[], meeting: string | null): Settlement {
  const [major] = mattersOf(unsaid, 'major-matters');
  const [rhythm] = mattersOf(unsaid, 'circular-rhythm');
  const [roll] = mattersOf(unsaid, 'roll-of-days');
  return {
    meeting,
    deputyLeaders: mattersOf(unsaid, 'deputy-leader').map(({ row, proposal }) => ({ row, name: proposal })),
    districtInvested: mattersOf(unsaid, 'district-invested').map(({ row }) => ({ row, invested: null })),
    undatedDuties: mattersOf(unsaid, 'undated-duty').map(({ about, proposal }) => ({
      about,
      day: proposal?.day ?? null,
    })),
    majorMatters: major?.proposal ?? { overBudgetPercent: 0, siteChanges: false, finishBeyondYear: false },
    circularRhythm: rhythm?.proposal ?? null,
    rollOfDays: roll?.proposal ?? 'as-written',
  };
}

/** How many things the page asks for: the kinds, not the rows. */
export const kindsOf = (unsaid: readonly UnsaidView[]): number => new Set(unsaid.map(({ matter }) => matter)).size;

export type UndatedDuty = Of<'undated-duty'>;
export type MajorMattersName = keyof Settlement['majorMatters'];

export const RHYTHMS = Rhythm.options;
/** The default of the regime first (point 5). */
export const ROLLS = [
  'as-written',
  'next-working-day',
  'previous-working-day',
  'none',
] as const satisfies readonly Settlement['rollOfDays'][];
