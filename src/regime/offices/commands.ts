import { type Decision, done } from '../../kernel/decision.js';
import { page } from '../../kernel/page.js';
import type { Actor } from './rules/actor.js';
import { cursorOf, readCursor } from '../../platform/operations/cursor.js';
import { z } from 'zod';
import { effect, query } from './declare.js';
import { listUnits, readOwnPost } from './endpoints.js';
import { personSigningIn, readDistrict, unitsOf } from './queries.js';
import { kindNamed } from './rules/kinds.js';
import { hatsOn } from './rules/posts.js';
import { existsOn, namesOf, type Unit } from './rules/units.js';
import { insertAlias, insertUnits } from './store.js';

/** A notice was issued or corrected, as far as the list of units must know: the names it uses, and who is vouched for. */
interface NamesUsed<Type extends string> {
  readonly type: Type;
  readonly units: readonly { readonly name: string; readonly confirmed: boolean }[];
}

/** A question was answered by naming a known unit: what the paper calls it becomes a further name. */
interface NameTied {
  readonly type: 'notice.answered';
  readonly tied?: { readonly unitId: string; readonly alias: string };
}

/** A correction was registered by which names were tied to known units. */
interface NamesTied {
  readonly type: 'notice.amended';
  readonly tied: readonly { readonly unitId: string; readonly alias: string }[];
}

export interface UnitAdded {
  readonly type: 'unit.added';
  readonly unit: Unit;
}
export interface AliasAdded {
  readonly type: 'unit.alias-added';
  readonly unitId: string;
  readonly alias: string;
}

/** Units that a paper names and nobody knows yet come into being with it; an unconfirmed name under that very name. */
const unitsNamedBy = <Type extends string>(type: Type) =>
  effect(type, {
    changes: 'unit',
    emits: ['unit.added'],
    load: (tx, _event: NamesUsed<Type>, { actor }) => unitsOf(tx, actor.districtId),
    decide: (known, { units }, { newId, today }): Decision<readonly Unit[], UnitAdded> => {
      const living = new Set(known.filter((unit) => existsOn(unit, today)).flatMap(namesOf));
      const named = new Map(units.map(({ name, confirmed }) => [name, confirmed] as const));
      const added = [...named]
        .filter(([name]) => !living.has(name))
        .map(([name, confirmed]): Unit => ({
          id: newId(),
          name,
          aliases: [],
          kind: confirmed ? (kindNamed(name) ?? 'other') : null,
        }));
      return done(added, ...added.map((unit) => ({ type: 'unit.added', unit }) as const));
    },
    save: (tx, units, _facts, { actor }) => insertUnits(tx, actor.districtId, units),
    record: ({ unit }) => ({ subjects: [{ kind: 'unit', id: unit.id }], facts: { name: unit.name, kind: unit.kind } }),
  });

export const addUnitsNamed = unitsNamedBy('notice.issued');
export const addUnitsAmended = unitsNamedBy('notice.amended');

export const addAlias = effect('notice.answered', {
  changes: 'unit',
  emits: ['unit.alias-added'],
  load: (_tx, { tied }: NameTied) => Promise.resolve(tied),
  decide: (tied): Decision<{ readonly unitId: string; readonly alias: string }, AliasAdded> =>
    done(tied, { type: 'unit.alias-added', ...tied }),
  save: (tx, { unitId, alias }, _facts, { actor }) => insertAlias(tx, actor.districtId, unitId, alias),
  record: ({ unitId, alias }) => ({ subjects: [{ kind: 'unit', id: unitId }], facts: { alias } }),
});

/** A correction calls known units by other names: those become further names of theirs. */
export const addAliasesAmended = effect('notice.amended', {
  changes: 'unit',
  emits: ['unit.alias-added'],
  load: (_tx, { tied }: NamesTied) => Promise.resolve(tied),
  decide: (tied): Decision<NamesTied['tied'], AliasAdded> =>
    done(tied, ...tied.map((each) => ({ type: 'unit.alias-added', ...each }) as const)),
  save: async (tx, tied, _facts, { actor }) => {
    for (const { unitId, alias } of tied) await insertAlias(tx, actor.districtId, unitId, alias);
  },
  record: ({ unitId, alias }) => ({ subjects: [{ kind: 'unit', id: unitId }], facts: { alias } }),
});

/** @param demo whether the program plays a demonstration, which every page then says */
export const officeOperations = ({ demo }: { readonly demo: boolean }) => [
  query(readOwnPost, {
    visible: (actor) => actor,
    run: async (reader, _asked, { districtId, accountId, unitIds, role, name }: Actor, { today }) => {
      const [district, units, person] = await Promise.all([
        readDistrict(reader, districtId),
        unitIds.length === 0 ? [] : unitsOf(reader, districtId),
        personSigningIn(reader, { districtId, accountId }),
      ]);
      return {
        person: name ?? '',
        role,
        roles: [...hatsOn(person?.posts ?? [], today)],
        units: units.filter(({ id }) => unitIds.includes(id)).map(({ id, name: unit }) => ({ id, name: unit })),
        district,
        today,
      };
    },
    view: ({ district, ...post }) => ({
      ...post,
      district: district ? { code: district.code, name: district.name } : null,
      demo,
    }),
  }),
  query(listUnits, {
    visible: ({ districtId }) => districtId,
    run: async (reader, { search: { limit, cursor, search = '' } }, districtId, { today }) => {
      const [after = ''] = cursor === undefined ? [] : readCursor(z.tuple([z.uuid()]), cursor);
      const fitting = (await unitsOf(reader, districtId))
        .filter((unit) => existsOn(unit, today) && namesOf(unit).some((name) => name.includes(search)))
        .sort((one, other) => (one.id < other.id ? -1 : 1));
      return page(
        fitting.filter(({ id }) => id > after),
        limit,
        ({ id }) => cursorOf([id]),
      );
    },
    view: ({ rows, next }) => ({
      items: rows.map(({ id, name, shortName, aliases }) => ({
        id,
        name,
        shortNames: [...(shortName === undefined ? [] : [shortName]), ...aliases],
      })),
      next,
    }),
  }),
];
