import type { PostRole } from '../regime/offices/rules/actor.js';
import type { PersonRecord, PersonView } from '../regime/offices/endpoints.people.js';
import type { UnitView } from '../regime/offices/endpoints.units.js';
import type { ProgrammeView } from '../regime/notices/endpoints.js';
import type { ObligationView } from '../regime/obligations/contract.js';
import type { TaskView } from '../regime/tasks/contract.js';
import { type Visitor, visitorAt } from './visitor.js';

/** The demonstration's district as its people meet it: whoever acts signs in first, and looks up what they act on. */
export interface District {
  /** Somebody in a post; a post in a unit is found by the unit's name. */
  readonly as: (role: PostRole, unit?: string) => Promise<Visitor>;
  /** Somebody with an account of their own, once they have one. */
  readonly own: Map<string, Visitor>;
  /** Goes on to a day, beginning every day between as the program's timer does. */
  readonly goTo: (day: string) => Promise<void>;
  readonly stranger: () => Visitor;
  readonly programmeId: () => Promise<string>;
  readonly items: () => Promise<readonly TaskView[]>;
  readonly duties: () => Promise<readonly ObligationView[]>;
  /** @throws Error where there is none, or more than one */
  readonly duty: (kind: ObligationView['kind'], unit: string, where?: Whereof) => Promise<ObligationView>;
  readonly unit: (name: string) => Promise<UnitView>;
  readonly person: (name: string) => Promise<PersonRecord>;
}

/** Of several duties of a unit: which quarter's, or which item's. */
export interface Whereof {
  readonly period?: string;
  readonly seq?: number;
}

/** @param address of the console of a demonstration */
export function districtAt(address: string): District {
  const visitors = new Map<string, Promise<Visitor>>();
  const as: District['as'] = (role, unit) => {
    const key = [role, unit].join(' ');
    const there = visitors.get(key) ?? signIn(address, role, unit);
    visitors.set(key, there);
    return there;
  };
  const asked = async <T>(path: string): Promise<T> => (await as('gov-office')).ask<T>('GET', path);
  const all = async <T>(path: string): Promise<readonly T[]> => (await asked<{ items: T[] }>(path)).items;
  const one = <T>(found: readonly T[], what: string): T => {
    const [first] = found;
    if (found.length !== 1 || first === undefined) throw new Error(`${what}: ${String(found.length)} found`);
    return first;
  };
  const programmeId = async () => one(await all<ProgrammeView>('/api/programmes'), 'programmes').id;
  const duties = async () => all<ObligationView>(`/api/programmes/${await programmeId()}/obligations?limit=500`);
  return {
    as,
    programmeId,
    duties,
    own: new Map(),
    goTo: async (to) => {
      await visitorAt(address).ask('POST', '/api/demo/clock', { to });
    },
    stranger: () => visitorAt(address),
    items: async () => all<TaskView>(`/api/programmes/${await programmeId()}/tasks`),
    duty: async (kind, unit, { period, seq } = {}) => {
      const found = (await duties()).filter(
        (each) =>
          each.kind === kind &&
          each.owedBy === unit &&
          each.state !== 'void' &&
          (period === undefined || each.period === period) &&
          (seq === undefined || each.tasks.some((task) => task.seq === seq)),
      );
      return one(found, [unit, kind, period, seq].join(' '));
    },
    unit: async (name) =>
      one(
        (await all<UnitView>('/api/units?standing=all&limit=200')).filter((each) => each.name === name),
        name,
      ),
    person: async (name) => {
      const found = await all<PersonView>(`/api/people?standing=all&search=${encodeURIComponent(name)}`);
      return asked<PersonRecord>(`/api/people/${one(found, name).id}`);
    },
  };
}

async function signIn(address: string, role: PostRole, unit: string | undefined): Promise<Visitor> {
  const visitor = visitorAt(address);
  await visitor.ask('POST', '/api/demo/sign-in', { role, ...(unit !== undefined && { unit }) });
  return visitor;
}
