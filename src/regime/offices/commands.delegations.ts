import { day } from '../../kernel/day.js';
import type { EventRecord } from '../../kernel/record.js';
import type { World } from '../../kernel/world.js';
import { instant, type SystemClock } from '../../platform/clocks/system-clock.js';
import type { Tx } from '../../platform/database/tables.js';
import { operation } from './declare.js';
import * as asked from './endpoints.delegations.js';
import { findShownPerson, type ShownPerson } from './queries.people.js';
import type { Actor } from './rules/actor.js';
import { delegate, type DelegationEvent, type DelegationForm, endDelegation } from './rules/delegations.js';
import { saveDelegation } from './store.delegations.js';
import { holdPeople } from './store.people.js';
import { personRecord, personSubject } from './view.people.js';

/** How the ledger keeps a delegation: both names in the part that can be erased. */
export function delegationRecorded(event: DelegationEvent): EventRecord {
  const { by, to, role, from, until, unitIds = null, taskIds = null } = event.delegation;
  return {
    subjects: [
      { kind: 'person', id: by },
      { kind: 'person', id: to },
    ],
    facts: { role, from, until, units: unitIds && [...unitIds], tasks: taskIds && [...taskIds] },
    personal: {
      byName: event.byName,
      ...(event.type === 'delegation.given' && { toName: event.toName }),
      ...(event.type === 'delegation.given' && event.reason !== undefined && { reason: event.reason }),
    },
  };
}

/** As a rule needs somebody who delegates: with what they have given already. */
const giver = ({ person, delegations }: ShownPerson) => ({
  ...person,
  given: delegations.filter(({ by }) => by === person.id),
});

/** Acting for another: given and ended by the person themself, or put down by the gov office from paper (point 1). */
export function delegationOperations({ systemClock }: { readonly systemClock: SystemClock }) {
  const find = (tx: Tx, personId: string, { actor, today }: World<Actor>) =>
    findShownPerson(tx, actor.districtId, personId, { today, now: instant(systemClock.now()) });

  const give = operation(asked.giveDelegation, {
    load: async (tx, { personId }, { to }, world) => {
      await holdPeople(tx, world.actor.districtId);
      const shown = await find(tx, personId, world);
      const standin = await find(tx, to, world);
      return shown && standin && { ...shown, standin: standin.person };
    },
    subject: personSubject,
    decide: ({ standin, ...shown }, { to: _to, unitIds, taskIds, reason, ...body }, { newId }) => {
      const form: DelegationForm = {
        ...{ role: body.role, from: day(body.from), until: day(body.until) },
        ...(unitIds !== null && { unitIds }),
        ...(taskIds !== null && { taskIds }),
        ...(reason !== null && reason !== '' && { reason }),
      };
      return delegate(giver(shown), standin, form, newId());
    },
    save: async (tx, delegation, { id }, world) => {
      await saveDelegation(tx, world.actor.districtId, delegation);
      return (await find(tx, id, world)) ?? gone();
    },
    record: delegationRecorded,
    view: personRecord,
  });

  const end = operation(asked.endDelegation, {
    load: async (tx, { personId, delegationId }, _body, world) => {
      await holdPeople(tx, world.actor.districtId);
      const shown = await find(tx, personId, world);
      return shown && { ...shown, delegationId };
    },
    subject: personSubject,
    decide: ({ delegationId, ...shown }, _body, { today }) => endDelegation(giver(shown), delegationId, today),
    save: async (tx, delegation, { id }, world) => {
      await saveDelegation(tx, world.actor.districtId, delegation);
      return (await find(tx, id, world)) ?? gone();
    },
    record: delegationRecorded,
    view: personRecord,
  });

  return [give, end];
}

const gone = (): never => {
  throw new Error('the person who was just written is not there');
};
