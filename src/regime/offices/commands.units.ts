import { day } from '../../kernel/day.js';
import { page } from '../../kernel/page.js';
import type { World } from '../../kernel/world.js';
import type { Tx } from '../../platform/database/tables.js';
import { cursorOf, readCursor } from '../../platform/operations/cursor.js';
import { z } from 'zod';
import { operation, query } from './declare.js';
import {
  addUnit,
  addUnitAlias,
  changeUnit,
  confirmUnit,
  listUnits,
  readUnit,
  removeUnitAlias,
  type UnitForm,
} from './endpoints.units.js';
import type { UnitFacts } from './facts.js';
import { unitsOf } from './queries.js';
import { successionsOf } from './queries.succession.js';
import { initialsOf } from './queries.initials.js';
import { unitRecorded } from './record.units.js';
import type { Actor } from './rules/actor.js';
import * as directory from './rules/directory.js';
import { unitRank, unitsWanted } from './rules/search.js';
import { unitSight } from './rules/sight.js';
import type { StoredUnit, Unit } from './rules/units.js';
import { insertUnits } from './store.js';
import { lockUnits, updateUnit } from './store.units.js';
import {
  type ShownUnit,
  shownUnit,
  unitListSubject,
  unitNames,
  unitRecord,
  unitSubject,
  unitView,
} from './view.units.js';

type UnitWorld = World<Actor>;

/** One unit in the list it stands in, the list held until the end: whether a name is free, only all of it can say. */
export async function holdUnit(
  tx: Tx,
  unitId: string,
  { actor: { districtId }, today }: UnitWorld,
): Promise<ShownUnit | undefined> {
  const units = await lockUnits(tx, districtId);
  const unit = units.find(({ id }) => id === unitId);
  return unit && shownUnit(unit, { units, today, successions: await successionsOf(tx, districtId, { unitId }) });
}

/** A form as the rules take it: what is null there is left out here. */
const formOf = ({ name, shortName, kind, parentId, creditCode, from, until }: UnitForm): directory.UnitForm => ({
  ...{ name, kind },
  ...(shortName !== null && { shortName }),
  ...(parentId !== null && { parentId }),
  ...(creditCode !== null && { creditCode }),
  ...(from !== null && { from: day(from) }),
  ...(until !== null && { until: day(until) }),
});

const ofOneUnit = {
  subject: ({ unit, today, successions }: ShownUnit) => unitSubject(unit, today, successions),
  save: async (tx: Tx, changed: Unit, shown: ShownUnit, { actor }: UnitWorld) =>
    shownUnit(await updateUnit(tx, actor.districtId, changed, shown.unit), shown),
  record: unitRecorded,
  view: unitRecord,
};

const add = operation(addUnit, {
  load: async (tx, _params, _body, { actor }) => ({
    districtId: actor.districtId,
    units: await lockUnits(tx, actor.districtId),
  }),
  subject: ({ districtId }) => unitListSubject(districtId),
  decide: ({ units }, body, { newId }) => directory.addUnit(formOf(body), newId(), units),
  save: async (tx, unit, { districtId, units }, { today }) => {
    await insertUnits(tx, districtId, [unit]);
    return shownUnit({ ...unit, version: 1 }, { units, today, successions: [] });
  },
  record: unitRecorded,
  view: unitRecord,
});

const change = ({ boundTo }: UnitFacts) =>
  operation(changeUnit, {
    ...ofOneUnit,
    load: async (tx, { unitId }, _body, world) => {
      const held = await holdUnit(tx, unitId, world);
      return held && { ...held, bound: (await boundTo(tx, world.actor.districtId, [unitId]))(unitId) };
    },
    decide: ({ unit, units, bound }, { keepFormerName, ...form }) =>
      directory.changeUnit(unit, { ...formOf(form), keepFormerName }, units, bound),
  });

const addAlias = operation(addUnitAlias, {
  ...ofOneUnit,
  load: (tx, { unitId }, _body, world) => holdUnit(tx, unitId, world),
  decide: ({ unit, units }, { alias }) => directory.addAlias(unit, alias, units),
});

const removeAlias = operation(removeUnitAlias, {
  ...ofOneUnit,
  load: async (tx, { unitId, alias }, _body, world) => {
    const held = await holdUnit(tx, unitId, world);
    return held && { ...held, alias };
  },
  decide: ({ unit, alias }) => directory.removeAlias(unit, alias),
});

const confirm = operation(confirmUnit, {
  ...ofOneUnit,
  load: (tx, { unitId }, _body, world) => holdUnit(tx, unitId, world),
  decide: ({ unit, units }, said) => directory.confirmUnit(unit, said, units),
});

const read = query(readUnit, {
  visible: unitSight,
  run: async (reader, { params: { unitId } }, sight, { actor, today }) => {
    const units = sight === 'none' ? [] : await unitsOf(reader, actor.districtId);
    const unit = units.find(({ id }) => id === unitId);
    return (
      unit && shownUnit(unit, { units, today, successions: await successionsOf(reader, actor.districtId, { unitId }) })
    );
  },
  subject: ({ unit, today, successions }) => unitSubject(unit, today, successions),
  view: unitRecord,
});

const Place = z.tuple([z.int(), z.string(), z.uuid()]);

const list = query(listUnits, {
  visible: unitSight,
  run: async (reader, { search: { limit, cursor, ...wanted } }, sight, { actor, today }) => {
    const units = sight === 'none' ? [] : await unitsOf(reader, actor.districtId);
    const after = cursor === undefined ? undefined : readCursor(Place, cursor);
    const placeOf = (unit: StoredUnit): z.infer<typeof Place> => [unitRank(unit, today), unit.name, unit.id];
    const behind = unitsWanted(units, wanted, today, initialsOf).filter(
      (unit) => after === undefined || isBehind(placeOf(unit), after),
    );
    return {
      ...page(behind, limit, (unit) => cursorOf(placeOf(unit))),
      ...{ names: unitNames(units), today, districtId: actor.districtId },
    };
  },
  view: ({ rows, next, names, today, districtId }, can) => ({
    items: rows.map((unit) => unitView(unit, names, today, can)),
    next,
    can: can(unitListSubject(districtId)),
  }),
});

const isBehind = ([rank, name, id]: z.infer<typeof Place>, [toRank, toName, toId]: z.infer<typeof Place>): boolean =>
  rank !== toRank ? rank > toRank : name !== toName ? name > toName : id > toId;

export const unitOperations = (facts: UnitFacts) => [add, change(facts), addAlias, removeAlias, confirm, read, list];
