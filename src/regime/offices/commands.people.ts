import { z } from 'zod';
import { day } from '../../kernel/day.js';
import { type Decision, done } from '../../kernel/decision.js';
import { page } from '../../kernel/page.js';
import type { World } from '../../kernel/world.js';
import { instant, type SystemClock } from '../../platform/clocks/system-clock.js';
import type { Tx } from '../../platform/database/tables.js';
import { cursorOf, readCursor } from '../../platform/operations/cursor.js';
import { readSettings } from '../../platform/settings/store.js';
import { operation, query } from './declare.js';
import * as asked from './endpoints.people.js';
import { unitsOf } from './queries.js';
import { findPerson, findShownPerson, holdersOf, peopleIn, type StoredPerson } from './queries.people.js';
import { peopleRecorded } from './record.people.js';
import type { Actor } from './rules/actor.js';
import { administratorSettings } from './rules/districts.js';
import * as holding from './rules/holding.js';
import { changePerson, type Person, type PersonEvent } from './rules/people.js';
import type { Seat } from './rules/posts.js';
import { personSight } from './rules/sight.people.js';
import { existsOn } from './rules/units.js';
import { insertPerson } from './store.js';
import { holdPeople, savePosts, updatePerson } from './store.people.js';
import { listedPerson, peopleSubject, personRecord, personSubject } from './view.people.js';

type PeopleWorld = World<Actor>;

export interface PeopleParts {
  readonly systemClock: SystemClock;
}

/** What is null on a form is left out here. */
const personOf = ({ name, telephone, mail }: asked.PersonForm): Omit<Person, 'id'> => ({
  name,
  ...(telephone !== null && { telephone }),
  ...(mail !== null && { mail }),
});

const postOf = (form: asked.PostForm): holding.PostForm => ({
  ...{ role: form.role, from: day(form.from) },
  ...(form.until !== null && { until: day(form.until) }),
  ...(form.title !== null && { title: form.title }),
  ...('unitId' in form && { unitId: form.unitId }),
  ...('rank' in form && { rank: form.rank }),
});

/** What must be known of others before somebody takes a seat. */
export async function around(tx: Tx, districtId: string, seat: Seat, from: string): Promise<holding.Surroundings> {
  const [others, units, { values: rule }] = await Promise.all([
    holdersOf(tx, districtId, seat),
    seat.unitId === undefined ? [] : unitsOf(tx, districtId),
    readSettings(tx, districtId, administratorSettings),
  ]);
  const unit = units.find(({ id }) => id === seat.unitId);
  return {
    others,
    rule,
    ...(seat.unitId !== undefined && {
      unit: { name: unit?.name ?? '', there: unit !== undefined && existsOn(unit, day(from)) },
    }),
  };
}

export function peopleOperations({ systemClock }: PeopleParts) {
  const find = (tx: Tx, { actor, today }: PeopleWorld, personId: string) =>
    findPerson(tx, actor.districtId, personId, { today, now: instant(systemClock.now()) });

  /** One person, everybody's posts held until the end. */
  async function hold(tx: Tx, personId: string, world: PeopleWorld) {
    await holdPeople(tx, world.actor.districtId);
    const person = await find(tx, world, personId);
    return person && { person, today: world.today };
  }

  async function shown(tx: Tx, personId: string, world: PeopleWorld) {
    const moments = { today: world.today, now: instant(systemClock.now()) };
    const person = await findShownPerson(tx, world.actor.districtId, personId, moments);
    if (!person) throw new Error('the person who was just written is not there');
    return person;
  }

  const ofPosts = {
    subject: personSubject,
    save: async (tx: Tx, change: holding.HoldingChange, { person }: { person: StoredPerson }, world: PeopleWorld) => {
      await savePosts(tx, world.actor.districtId, change);
      return shown(tx, person.id, world);
    },
    record: peopleRecorded,
    view: personRecord,
  };

  const add = operation(asked.addPerson, {
    load: async (tx, _params, { post }, { actor: { districtId } }) => {
      await holdPeople(tx, districtId);
      return { districtId, around: post && (await around(tx, districtId, postOf(post), post.from)) };
    },
    subject: ({ districtId }) => peopleSubject(districtId),
    decide: (
      { around: surroundings },
      { post, ...form },
      { newId, actor },
    ): Decision<{ person: Person; posts: holding.HoldingChange }, PersonEvent | holding.HoldingEvent> => {
      const person: Person = { ...personOf(form), id: newId() };
      const added: PersonEvent = { type: 'person.added', person };
      if (!post || !surroundings) return done({ person, posts: { ended: [], begun: [] } }, added);
      const given = holding.givePost({ ...person, posts: [] }, postOf(post), newId(), actor, surroundings);
      const happened: (PersonEvent | holding.HoldingEvent)[] = [added, ...(given.done ? given.events : [])];
      return given.done ? done({ person, posts: given.value }, ...happened) : given;
    },
    save: async (tx, { person, posts }, { districtId }, world) => {
      await insertPerson(tx, districtId, person);
      await savePosts(tx, districtId, posts);
      return shown(tx, person.id, world);
    },
    record: peopleRecorded,
    view: personRecord,
  });

  const change = operation(asked.changePerson, {
    load: (tx, { personId }, _body, world) => hold(tx, personId, world),
    subject: personSubject,
    decide: ({ person: { id, name, telephone, mail } }, form) =>
      changePerson(
        { id, name, ...(telephone !== undefined && { telephone }), ...(mail !== undefined && { mail }) },
        personOf(form),
      ),
    save: async (tx, now, { person }, world) => {
      await updatePerson(tx, world.actor.districtId, person, now);
      return shown(tx, now.id, world);
    },
    record: peopleRecorded,
    view: personRecord,
  });

  const give = operation(asked.givePost, {
    ...ofPosts,
    load: async (tx, { personId }, body, world) => {
      const held = await hold(tx, personId, world);
      return held && { ...held, around: await around(tx, world.actor.districtId, postOf(body), body.from) };
    },
    decide: ({ person, around: surroundings }, body, { newId, actor }) =>
      holding.givePost(person, postOf(body), newId(), actor, surroundings),
  });

  const end = operation(asked.endPost, {
    ...ofPosts,
    load: async (tx, { personId, postId }, _body, world) => {
      const held = await hold(tx, personId, world);
      return held?.person.posts.some(({ id }) => id === postId) === true ? { ...held, postId } : undefined;
    },
    decide: ({ person, postId }, { until }, { actor, today }) =>
      holding.endPost(person, { postId, until: day(until), today }, actor),
  });

  const transfer = operation(asked.transferPost, {
    ...ofPosts,
    load: async (tx, { personId, postId }, { to, from }, world) => {
      const held = await hold(tx, personId, world);
      const post = held?.person.posts.find(({ id }) => id === postId);
      const heir = await find(tx, world, to);
      if (!held || !post || !heir) return undefined;
      return { ...held, postId, heir, around: await around(tx, world.actor.districtId, post, from) };
    },
    decide: ({ person, postId, heir, around: surroundings }, { from }, { actor, today, newId }) =>
      holding.transferPost(person, { postId, to: heir, from: day(from), today }, newId(), actor, surroundings),
  });

  const read = query(asked.readPerson, {
    visible: personSight,
    run: async (reader, { params: { personId } }, sight, { actor, today }) => {
      const moments = { today, now: instant(systemClock.now()) };
      return sight === 'none' ? undefined : findShownPerson(reader, actor.districtId, personId, moments);
    },
    subject: personSubject,
    view: personRecord,
  });

  const list = query(asked.listPeople, {
    visible: personSight,
    run: async (reader, { search: { limit, cursor, ...wanted } }, sight, { actor: { districtId }, today }) => {
      const after = cursor === undefined ? {} : { after: readCursor(z.tuple([z.string(), z.uuid()]), cursor) };
      const moments = { today, now: instant(systemClock.now()) };
      const people =
        sight === 'none' ? [] : await peopleIn(reader, districtId, { ...wanted, ...after, limit: limit + 1 }, moments);
      return { ...page(people, limit, ({ name, id }) => cursorOf([name, id])), today, districtId };
    },
    view: ({ rows, next, today, districtId }, can) => ({
      items: rows.map((person) => listedPerson({ person, today })),
      next,
      can: can(peopleSubject(districtId)),
    }),
  });

  return [add, change, give, end, transfer, read, list];
}
