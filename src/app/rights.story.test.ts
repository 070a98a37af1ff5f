import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { useTestDatabase } from '../platform/database/test-database.js';
import { roles } from '../regime/offices/rules/actor.js';
import { policy } from '../regime/policy.js';
import { type GridRow, operationOf, type Outcome, readGrid, SYSTEM } from '../regime/rights.testing.js';
import type { Visitor } from './regime-console.testing.js';
import { type RightsWorld, rightsWorld, type Thing } from './rights-world.testing.js';
import { sampleOf } from './sample-body.testing.js';

const grid = readGrid(await readFile(new URL('../regime/rights.grid.csv', import.meta.url), 'utf8'));
/** Nobody signs in as a timer, and no address leads to what only a timer may do. */
const forTimers = grid.rows.filter(({ met }) => met.get(SYSTEM) === 'allowed');
const rows = grid.rows.filter((row) => !forTimers.includes(row));

const Described = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        operationId: z.string(),
        requestBody: z.object({ content: z.record(z.string(), z.object({ schema: z.unknown() })) }).optional(),
      }),
    ),
  ),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

interface Route {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** What fits its body; undefined where it takes none, or a file. */
  readonly body: object | undefined;
}

const database = useTestDatabase();
let world: RightsWorld;
let nobody: Visitor;
const routes = new Map<string, Route>();
/** What the platform answers by itself: rights end at the door, and what is behind it is one's own. */
const isPlain = (action: string): boolean => !(operationOf(action) in policy);
let visitors: ReadonlyMap<string, Visitor>;
let strangers: ReadonlyMap<string, Visitor>;

beforeAll(async () => {
  world = await rightsWorld(await database.open('application'));
  visitors = await entered(grid.whos, world.enter);
  strangers = await entered(roles, world.enterElsewhere);
  const { app } = world.console;
  const ask: Visitor['ask'] = (method, url, body, headers) =>
    app.inject({ method, url, ...(headers && { headers }), ...(body && { payload: body }) });
  const never = () => Promise.reject(new Error('nobody is signed in'));
  nobody = { personId: '', ask, cookie: () => '', upload: never, send: never, comeAnew: never };
  const { paths, components } = Described.parse((await ask('GET', '/api/openapi.json')).json());
  for (const [path, methods] of Object.entries(paths)) {
    for (const [name, { operationId, requestBody }] of Object.entries(methods)) {
      const method = z.enum(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']).parse(name.toUpperCase());
      const json = requestBody?.content['application/json'];
      const body = json && z.looseObject({}).parse(sampleOf(json.schema, components.schemas));
      routes.set(operationId, { method, path, body });
    }
  }
});
afterAll(() => world.console.app.close());

const entered = async (whos: readonly string[], enter: (who: string) => Promise<Visitor>) =>
  new Map(await Promise.all(whos.map(async (who) => [who, await enter(who)] as const)));

const comeAnew = async () =>
  new Map(await Promise.all([...visitors].map(async ([who, visitor]) => [who, await visitor.comeAnew()] as const)));

const routeOf = (action: string): Route => {
  const route = routes.get(operationOf(action));
  if (!route) throw new Error(`${action} has no address`);
  return route;
};

const thingOf = (name: string): Thing => {
  const thing = world.things[name];
  if (!thing) throw new Error(`the world of the grid has no ${name}: add it to rights-world.testing.ts`);
  return thing;
};

/** Asks for it on a version that never was: whoever has the right is told so (409), and nothing is changed. */
async function ask({ action, thing }: GridRow, visitor: Visitor, missing = false): Promise<LightMyRequestResponse> {
  const { method, path, body: sample } = routeOf(action);
  const about = thingOf(thing);
  const params = about.own && visitor === nobody ? {} : await about.params(visitor);
  const url = path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => {
    if (/^id$|Id$/u.test(name) && (missing || visitor === nobody)) return randomUUID();
    if (name === 'sha256' && missing) return createHash('sha256').update(randomUUID()).digest('hex');
    const value = params[name];
    if (value === undefined) throw new Error(`${action}: the thing has no ${name} in rights-world.testing.ts`);
    return encodeURIComponent(value);
  });
  const body = visitor === nobody ? sample : ((await world.bodies[action]?.(visitor, thing)) ?? sample);
  return visitor.ask(
    method,
    method === 'GET' ? url + (about.search ?? '') : url,
    body,
    method === 'GET' ? {} : { 'if-match': '"999999"', 'tus-resumable': '1.0.0' },
  );
}

/** Whether the address names the thing itself; else it is looked for in a list. */
function isNamed({ action, thing }: GridRow): boolean {
  const { named } = thingOf(thing);
  return named !== undefined && routeOf(action).path.includes(`{${named}}`);
}

const Problem = z.object({ type: z.string() });
const Listed = z.object({ items: z.array(z.object({ id: z.string().optional() })) });

/** Parts of an answer that not everybody who reads it reads. */
const parts: Readonly<Record<string, (answer: unknown) => boolean>> = {
  'person.read:contact': (person) => z.object({ contact: z.string() }).parse(person).contact === 'whole',
};

/** What an answer says of rights. @throws Error where the request was stopped before rights were asked about */
async function outcomeOf(row: GridRow, visitor: Visitor, answer: LightMyRequestResponse): Promise<Outcome> {
  const { action, thing } = row;
  const { statusCode, body } = answer;
  // Who asks for the head of an answer alone is told by its status.
  if (body === '' && statusCode === 401) return 'forbidden';
  const { type } = statusCode < 400 || body === '' ? { type: '' } : Problem.parse(answer.json());
  if (type === '/problems/signed-out' || type === '/problems/forbidden') return 'forbidden';
  if (statusCode === 404 && thing !== '-') return 'hidden';
  if (statusCode >= 500 || statusCode === 403 || (statusCode === 422 && !isPlain(action))) {
    throw new Error(`${action}: give it a fitting body in rights-world.testing.ts: ${String(statusCode)} ${body}`);
  }
  const part = parts[action];
  if (part) return part(answer.json()) ? 'allowed' : 'forbidden';
  const { named, params } = thingOf(thing);
  if (statusCode !== 200 || named === undefined || routeOf(action).method !== 'GET' || isNamed(row)) return 'allowed';
  const { [named]: wanted } = await params(visitor);
  return Listed.parse(answer.json()).items.some(({ id }) => id === wanted) ? 'allowed' : 'hidden';
}

/** What each of these people meets. */
async function met(row: GridRow, people: ReadonlyMap<string, Visitor>): Promise<Record<string, Outcome>> {
  const outcomes = [...people].map(async ([who, visitor]) => {
    return [who, await outcomeOf(row, visitor, await ask(row, visitor))] as const;
  });
  return Object.fromEntries(await Promise.all(outcomes));
}

test('every address has its rows in the grid, and every row has its address', () => {
  const inGrid = new Set(rows.map(({ action }) => operationOf(action)));
  expect([...routes.keys()].filter((action) => !inGrid.has(action))).toEqual([]);
  expect([...inGrid].filter((action) => !routes.has(action))).toEqual([]);
  expect(forTimers.map(({ action }) => action).filter((action) => routes.has(action))).toEqual([]);
});

test.each(rows)('$action, $thing: everybody meets what the grid says', async (row) => {
  // Signing in or out changes who somebody is: the platform's own routes are each asked by people who come anew.
  const people = isPlain(row.action) ? await comeAnew() : visitors;
  const expected = grid.whos.map((who) => [who, row.met.get(who)] as const);
  expect(await met(row, new Map([...people, ['nobody', nobody]]))).toEqual({
    ...Object.fromEntries(expected),
    nobody: row.met.get('nobody') ?? 'forbidden',
  });
});

/** All that is told: the status, the headers and the body, but for the number that every request has of its own. */
function told({ statusCode, headers, body }: LightMyRequestResponse) {
  const { date: _, 'x-request-id': id, ...others } = headers;
  return { statusCode, headers: others, body: body.replaceAll(String(id), '') };
}

/** What each of them is told of the thing, and of one that is nowhere. */
const twice = (row: GridRow, people: readonly (readonly [string, Visitor])[]) =>
  Promise.all(
    people.map(async ([who, visitor]) => {
      const there = await ask(row, visitor);
      return [who, there, await ask(row, visitor, true)] as const;
    }),
  );

/** The rows whose address names the thing itself, the same for whoever asks. */
const rowsByAddress = (): readonly GridRow[] => {
  const found = rows.filter((row) => isNamed(row) && !thingOf(row.thing).own);
  expect(found.length).toBeGreaterThan(0);
  return found;
};

test('what is another district’s is not there for anybody, the same to the byte', async () => {
  for (const row of rowsByAddress()) {
    for (const [who, there, missing] of await twice(row, [...strangers])) {
      expect([row.action, who, there.statusCode]).not.toEqual([row.action, who, 200]);
      expect([row.action, who, told(there)]).toEqual([row.action, who, told(missing)]);
    }
  }
});

test('no list holds what is another district’s', async () => {
  const lists = rows.filter((row) => {
    const { named, own } = thingOf(row.thing);
    return named !== undefined && !own && !isNamed(row);
  });
  expect(lists.length).toBeGreaterThan(0);
  for (const row of lists) {
    expect([row.action, Object.values(await met(row, strangers))]).not.toEqual([
      row.action,
      expect.arrayContaining(['allowed']),
    ]);
  }
});

test('what is hidden from somebody is not there for them, the same to the byte', async () => {
  let compared = 0;
  for (const row of rowsByAddress()) {
    const blind = [...visitors].filter(([who]) => row.met.get(who) === 'hidden');
    for (const [who, there, missing] of await twice(row, blind)) {
      expect([row.action, who, told(there)]).toEqual([row.action, who, told(missing)]);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(0);
});
