import type { z } from 'zod';
import type { Day } from '../../kernel/day.js';
import type { Subject, World } from '../../kernel/world.js';
import type { Can } from '../../platform/operations/parts.js';
import { type DistrictSubject, districtSubject } from './declare.js';
import type { DelegationView, PersonRecord, PersonView, PostView } from './endpoints.people.js';
import type { NamedDelegation } from './queries.delegations.js';
import type { ShownPerson, StoredPost } from './queries.people.js';
import { type AccountAct, OPEN_ACTS } from './rules/accounts.js';
import type { Actor } from './rules/actor.js';
import { maskedMail, maskedTelephone, readsContact } from './rules/people.js';
import { type Post, standingOf } from './rules/posts.js';
import { isAdministratorRole } from './rules/separation.js';

/** A person as policy and visibility are asked about them. */
export interface PersonSubject extends Subject {
  readonly kind: 'person';
  /** Whether they administer, or will: such accounts are the security administrator's to keep. */
  readonly administers: boolean;
}

const administers = (posts: readonly Post[], on: Day): boolean =>
  posts.some((post) => isAdministratorRole(post.role) && standingOf(post, on) !== 'past');

export const personSubject = ({ person, today }: Pick<ShownPerson, 'person' | 'today'>): PersonSubject => ({
  kind: 'person',
  id: person.id,
  version: person.version,
  administers: administers(person.posts, today),
  open: [
    'person.change',
    'person.history',
    'post.give',
    'person.hand-over',
    ...(person.account.secondFactor ? ['account.reset-second-factor'] : []),
    ...OPEN_ACTS[person.account.standing].map((act) => OPERATION[act]),
    ...(person.posts.some((post) => standingOf(post, today) !== 'past')
      ? ['post.end', 'post.transfer', 'delegation.give', 'delegation.end']
      : []),
  ],
});

/** Which operation carries out which act. */
const OPERATION: Readonly<Record<AccountAct, string>> = {
  invite: 'account.invite',
  'give-code': 'account.telephone-code',
  close: 'account.close',
  reopen: 'account.reopen',
};

/** The list of a district's people: what can be done to it belongs to nobody on it. */
export const peopleSubject = (districtId: string): DistrictSubject =>
  districtSubject(districtId, ['person.add', 'person.import', 'person.export', 'owner.phantoms']);

export const postView = (post: StoredPost, on: Day): z.input<typeof PostView> => ({
  ...{ id: post.id, role: post.role, from: post.from },
  unit: post.unitId === undefined ? null : { id: post.unitId, name: post.unitName ?? '' },
  rank: post.rank ?? null,
  title: post.title ?? null,
  until: post.until ?? null,
  standing: standingOf(post, on),
  takenOverFrom: post.takenOverFrom ?? null,
});

/** A person without their telephone: 138****6789. A list, which somebody may carry away, shows nobody's whole. */
export const listedPerson = ({ person, today }: Pick<ShownPerson, 'person' | 'today'>): z.input<typeof PersonView> => ({
  ...{ id: person.id, name: person.name },
  telephone: person.telephone === undefined ? null : maskedTelephone(person.telephone),
  mail: person.mail === undefined ? null : maskedMail(person.mail),
  contact: 'masked',
  posts: person.posts.map((post) => postView(post, today)),
  account: { standing: person.account.standing, loginName: person.account.loginName },
});

export const delegationView = (each: NamedDelegation, on: Day): z.input<typeof DelegationView> => ({
  ...{ id: each.id, role: each.role, from: each.from, until: each.until, standing: standingOf(each, on) },
  by: { id: each.by, name: each.byName },
  to: { id: each.to, name: each.toName },
  unitIds: each.unitIds ? [...each.unitIds] : null,
  taskIds: each.taskIds ? [...each.taskIds] : null,
});

export const personRecord = (shown: ShownPerson, can: Can, { actor }: World<Actor>): z.input<typeof PersonRecord> => ({
  ...listedPerson(shown),
  ...(readsContact(actor, shown.id) && {
    telephone: shown.person.telephone ?? null,
    mail: shown.person.mail ?? null,
    contact: 'whole',
  }),
  account: {
    ...{ id: shown.person.account.id, standing: shown.person.account.standing },
    ...{ loginName: shown.person.account.loginName, secondFactor: shown.person.account.secondFactor },
  },
  delegations: shown.delegations.map((each) => delegationView(each, shown.today)),
  can: can(personSubject(shown)),
});
