import type { Subject } from '../kernel/world.js';
import { noticeSight } from './notices/rules/sight.js';
import type { Actor } from './offices/rules/actor.js';
import { unitSight } from './offices/rules/sight.js';
import { taskSight } from './tasks/rules/sight.js';

/**
 * Who may see what, one row a kind of thing: the pure twin of the bounds that queries put into their SQL. Another
 * district's things are not even looked for: every query is bound to the actor's own.
 */
export const visibility: Readonly<Record<string, (actor: Actor, subject: Subject) => boolean>> = {
  district: (actor, { id }) => actor.districtId === id,
  unit: (actor) => unitSight(actor) === 'all',
  notice: (actor, subject) => {
    const sight = noticeSight(actor);
    return sight === 'all' || (sight === 'issued' && 'issued' in subject && subject.issued === true);
  },
  task: (actor) => taskSight(actor) === 'all',
};

export const sees = (actor: Actor, subject: Subject): boolean =>
  Object.hasOwn(visibility, subject.kind) && visibility[subject.kind]?.(actor, subject) === true;
