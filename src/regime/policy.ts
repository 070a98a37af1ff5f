import type { Subject } from '../kernel/world.js';
import { type Actor, isAdministrator } from './offices/rules/actor.js';

/** May this actor do it to this thing? Without a thing: to any. */
type Allows = (actor: Actor, subject?: Subject) => boolean;

const govOffice: Allows = ({ role }) => role === 'gov-office';
const system: Allows = ({ role }) => role === 'system';
/** Whoever has to do with the programme; the three administrators keep their hands, and eyes, off it (workflow §0). */
const business: Allows = (actor) => !isAdministrator(actor);
const anybody: Allows = () => true;

/** Who may do what: one row an action. What is not listed nobody may. */
export const policy: Readonly<Record<string, Allows>> = {
  'post.own': anybody,
  'calendar.read': anybody,
  'unit.list': business,
  'unit.read': business,
  'unit.add': govOffice,
  'unit.change': govOffice,
  'unit.alias-add': govOffice,
  'unit.alias-remove': govOffice,
  'unit.confirm': govOffice,
  // The programme's paper work is the gov office's; others see a notice once it was issued.
  'notice.read': govOffice,
  'notice.take-in': system,
  'notice.answer': govOffice,
  'notice.correct': govOffice,
  'notice.settle': govOffice,
  'notice.register': govOffice,
  'notice.open': business,
  'notice.list': business,
  'programme.list': business,
  'task.list': business,
  'task.read': business,
  'task.history': business,
  'obligation.list': business,
};

export const may = (actor: Actor, action: string, subject?: Subject): boolean =>
  Object.hasOwn(policy, action) && policy[action]?.(actor, subject) === true;
