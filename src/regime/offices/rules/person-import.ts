import { type Decision, done, refuse } from '../../../kernel/decision.js';
import type { ImportedEvent, PeoplePlan, PlannedPerson } from './person-plan.js';

export interface PeopleImported {
  readonly type: 'people.imported';
  readonly importId: string;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** How many accounts were made, each with an invitation. */
  readonly invited: number;
}

export const peopleCounts = ({ people }: PeoplePlan) => {
  const count = (does: PlannedPerson['does']): number => people.filter((person) => person.does === does).length;
  return {
    ...{ added: count('add'), changed: count('change'), same: count('same') },
    invited: people.filter(({ loginName }) => loginName !== undefined).length,
  };
};

/**
 * Takes a sheet of people over, all of it or nothing. What somebody was shown is what happens: where the list has moved on
 * since, they are shown it anew.
 */
export function takeOverPeople(
  importId: string,
  plan: PeoplePlan,
  asShown: boolean,
): Decision<readonly PlannedPerson[], PeopleImported | ImportedEvent> {
  const counts = peopleCounts(plan);
  if (plan.faults.length > 0) return refuse('person-import.faulty', { count: plan.faults.length });
  if (!asShown) return refuse('person-import.moved-on');
  const changing = plan.people.filter(({ does }) => does !== 'same');
  if (changing.length === 0) return refuse('person-import.nothing-to-do', { same: counts.same });
  const events: readonly (PeopleImported | ImportedEvent)[] = [
    { type: 'people.imported', importId, ...counts },
    ...changing.flatMap((person) => person.events),
  ];
  return done(changing, ...events);
}
