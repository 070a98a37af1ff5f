import { day } from '../../kernel/day.js';
import { type Decision, done, refuse } from '../../kernel/decision.js';
import type { RegimeEvent } from '../../kernel/record.js';
import type { World } from '../../kernel/world.js';
import type { Tx } from '../../platform/database/tables.js';
import type { Reader } from '../../platform/operations/parts.js';
import type { PortfolioHandedOver } from './rules/portfolios.js';
import { holdUnit } from './commands.units.js';
import { effect, operation } from './declare.js';
import * as asked from './endpoints.succession.js';
import type { UnitFacts } from './facts.js';
import { unitsOf } from './queries.js';
import { portfoliosOf } from './queries.portfolios.js';
import { known, postsIn, type StoredSuccession, successionsOf } from './queries.succession.js';
import { peopleRecorded } from './record.people.js';
import { handedOverRecord, successionRecorded } from './record.succession.js';
import type { Actor } from './rules/actor.js';
import type { HoldingEvent } from './rules/holding.js';
import type { PostInUnit } from './rules/carrying.js';
import {
  carried,
  type Held,
  identifyUnit,
  type PlannedSuccession,
  recordSuccession,
  takeEffect,
  type UnitIdentified,
  type UnitsSucceeded,
} from './rules/recording.js';
import type { StoredUnit } from './rules/units.js';
import { insertUnits } from './store.js';
import { holdPeople, savePosts } from './store.people.js';
import { savePortfolios } from './store.portfolios.js';
import { insertSuccession, moveSuccession } from './store.succession.js';
import { lockUnits, updateUnits } from './store.units.js';
import { type ShownUnit, unitRecord, unitSubject } from './view.units.js';

const ofOneUnit = {
  subject: ({ unit, today, successions }: ShownUnit) => unitSubject(unit, today, successions),
  record: successionRecorded,
  view: unitRecord,
};

/** What units that end hold, and the posts of those that come after. */
async function held(
  reader: Reader,
  { heldBy }: UnitFacts,
  districtId: string,
  {
    ending,
    coming,
    units,
  }: {
    readonly ending: readonly string[];
    readonly coming: readonly string[];
    readonly units: readonly StoredUnit[];
  },
): Promise<Held> {
  const [{ items, duties }, posts] = await Promise.all([
    heldBy(reader, districtId, ending),
    postsIn(reader, districtId, [...ending, ...coming]),
  ]);
  const below = units.flatMap(({ id, parentId, until }) =>
    parentId === undefined || until !== undefined ? [] : [{ id, parentId }],
  );
  return { items, duties, posts, below };
}

/** The unit as it now stands. @throws Error where it is gone, which it cannot be while the list is held */
async function again(tx: Tx, { id }: ShownUnit, world: World<Actor>): Promise<ShownUnit> {
  const shown = await holdUnit(tx, id, world);
  if (!shown) throw new Error('a unit that is held does not go');
  return shown;
}

const knownHeirs = ({ heirs }: Pick<PlannedSuccession, 'heirs'>): readonly string[] =>
  heirs.flatMap((heir) => ('unitId' in heir ? [heir.unitId] : []));

export const successionOperations = (facts: UnitFacts) => [
  operation(asked.recordSuccession, {
    ...ofOneUnit,
    load: async (tx, { unitId }, { also, ...body }, world) => {
      const shown = await holdUnit(tx, unitId, world);
      if (!shown) return undefined;
      const { districtId } = world.actor;
      const form = { ...body, from: day(body.from), predecessors: [...new Set([unitId, ...also])] };
      const all = await successionsOf(tx, districtId);
      const { units } = shown;
      const holding = await held(tx, facts, districtId, { ending: form.predecessors, coming: knownHeirs(form), units });
      return { ...shown, form, held: holding, known: known(all) };
    },
    decide: ({ form, ...loaded }, _body, { newId }) => recordSuccession(form, newId(), loaded),
    save: async (tx, { id, ...form }, shown, world) => {
      await insertSuccession(tx, world.actor, { ...form, id, kind: 'succession' }, world.now);
      return again(tx, shown, world);
    },
  }),
  operation(asked.withdrawSuccession, {
    ...ofOneUnit,
    load: (tx, { unitId }, _body, world) => holdUnit(tx, unitId, world),
    decide: ({ unit, successions }) => {
      const planned = successions.find(
        ({ state, predecessors }) => state === 'planned' && predecessors.includes(unit.id),
      );
      if (!planned) return refuse('succession.none-planned', { name: unit.name });
      const { id, predecessors, number, from } = planned;
      return done(planned, {
        type: 'unit.succession-withdrawn' as const,
        successionId: id,
        predecessors,
        number,
        from,
      });
    },
    save: async (tx, { id }, shown, world) => {
      await moveSuccession(tx, world.actor.districtId, id, { state: 'withdrawn', added: [] });
      return again(tx, shown, world);
    },
  }),
  operation(asked.identifyUnit, {
    ...ofOneUnit,
    load: async (tx, { unitId }, { as }, world) => {
      const shown = await holdUnit(tx, unitId, world);
      if (!shown) return undefined;
      const { units } = shown;
      const among = { ending: [unitId], coming: [as], units };
      return { ...shown, held: await held(tx, facts, world.actor.districtId, among) };
    },
    decide: (loaded, said, { newId }) => identifyUnit(loaded.unit, said, loaded, newId()),
    save: async (tx, { name, unit, successionId, answers }, shown, world) => {
      const { districtId } = world.actor;
      const changes = [name, unit].flatMap((each) => {
        const before = shown.units.find(({ id }) => id === each.id);
        return before ? [{ unit: each, before }] : [];
      });
      await updateUnits(tx, districtId, changes);
      const heirs = [{ unitId: unit.id }];
      const identity = { kind: 'identity', number: null, predecessors: [name.id], heirs, answers } as const;
      await insertSuccession(tx, world.actor, { ...identity, id: successionId, from: world.today }, world.now);
      return again(tx, shown, world);
    },
  }),
];

/** Something happened on which planned successions are looked at: one was put down, or a day began. */
interface Occasion extends RegimeEvent {
  readonly successionId?: string;
}

/** On its day, or at once where that day has come, the units that end have their last day and the new ones their first. */
export const letSucceed = (facts: UnitFacts, type: 'unit.succession-recorded' | 'day.began') =>
  effect(type, {
    changes: 'unit',
    emits: ['unit.added', 'unit.changed', 'unit.succeeded', 'unit.succession-held'],
    load: async (tx, _occasion: Occasion & { readonly type: typeof type }, { actor: { districtId }, today }) => {
      const units = await lockUnits(tx, districtId);
      const due = (await successionsOf(tx, districtId, { dueBy: today })).flatMap(planned);
      if (due.length === 0) return undefined;
      const ending = due.flatMap(({ predecessors }) => predecessors);
      const coming = due.flatMap(knownHeirs);
      return { units, due, held: await held(tx, facts, districtId, { ending, coming, units }), today };
    },
    decide: ({ due, ...loaded }, _occasion, { newId }) => takeEffect(due, loaded, newId),
    save: async (tx, { added, changed, inEffect }, { units }, { actor: { districtId } }) => {
      const changes = changed.flatMap((unit) => {
        const before = units.find(({ id }) => id === unit.id);
        return before ? [{ unit, before }] : [];
      });
      // First who ends: a unit that comes into being may bear the name of one that ended.
      await updateUnits(
        tx,
        districtId,
        changes.filter(({ unit: { until } }) => until !== undefined),
      );
      await insertUnits(tx, districtId, added);
      await updateUnits(
        tx,
        districtId,
        changes.filter(({ unit: { until } }) => until === undefined),
      );
      for (const { id, heirs } of inEffect)
        await moveSuccession(tx, districtId, id, {
          state: 'in-effect',
          added: heirs.filter((heir) => added.some((unit) => unit.id === heir)),
        });
    },
    record: successionRecorded,
  });

const planned = ({ kind, number, ...succession }: StoredSuccession): PlannedSuccession[] =>
  kind === 'succession' && number !== null ? [{ ...succession, number }] : [];

/** Posts and fields go along with the units they belong to, in the same transaction. */
export const carryPosts = (type: UnitsSucceeded['type'] | UnitIdentified['type']) =>
  effect(type, {
    changes: 'person',
    emits: ['post.given', 'post.ended', 'portfolio.handed-over'],
    load: async (tx, { over }: UnitsSucceeded | UnitIdentified, { actor: { districtId }, today }) => {
      await holdPeople(tx, districtId);
      const all = [...over.predecessors, ...over.heirs];
      const [posts, charges, units] = await Promise.all([
        postsIn(tx, districtId, all),
        portfoliosOf(tx, districtId, all),
        unitsOf(tx, districtId),
      ]);
      return { posts, charges, units, today };
    },
    decide: (
      loaded,
      { over, from },
      { newId },
    ): Decision<ReturnType<typeof carried>, HoldingEvent | PortfolioHandedOver> => {
      const change = carried({ over, from }, loaded, newId);
      const nameOf = (personId: string): string =>
        loaded.posts.find((post: PostInUnit) => post.personId === personId)?.holder ?? '';
      const events: readonly (HoldingEvent | PortfolioHandedOver)[] = [
        ...change.posts.ended.map((post) => ({ type: 'post.ended', post, personName: nameOf(post.personId) }) as const),
        ...change.posts.begun.map((post) => ({ type: 'post.given', post, personName: nameOf(post.personId) }) as const),
        ...change.charges.begun.map(({ over: unitId, leaderId, from: on }): PortfolioHandedOver => ({
          ...{ type: 'portfolio.handed-over', unitId, leaderId, before: null, from: on },
          leaderName: loaded.charges.find((charge) => charge.leaderId === leaderId)?.leaderName ?? '',
        })),
      ];
      return done(change, ...events);
    },
    save: async (tx, { posts, charges }, _facts, { actor: { districtId } }) => {
      await savePosts(tx, districtId, posts);
      await savePortfolios(tx, districtId, charges);
    },
    record: (event) => (event.type === 'portfolio.handed-over' ? handedOverRecord(event) : peopleRecorded(event)),
  });
