import { type Decision, done } from '../../kernel/decision.js';
import type { EventRecord } from '../../kernel/record.js';
import type { World } from '../../kernel/world.js';
import type { NoticeRemoved } from '../notices/erasing.js';
import type { Reader } from '../../platform/operations/parts.js';
import { effect, operation, query } from '../offices/declare.js';
import { unitsOf } from '../offices/queries.js';
import type { Actor } from '../offices/rules/actor.js';
import { isPlanInSight, planSight, type PlanSight } from '../plans/rules/sight.js';
import { findTask, type TaskRow } from '../tasks/queries.js';
import { surroundingsOf } from '../tasks/surroundings.js';
import { liftLight, listLights, lowerLight, readLight } from './contract.lights.js';
import { lightsOf } from './lights.js';
import * as rules from './rules/lowering.js';
import { eraseLowerings, holdItem, keepLowering, lockLowerings } from './store.lights.js';
import { lightRecord, lightSubject, lightVersion, lightView, type ShownLight } from './view.lights.js';

type LightWorld = Pick<World<Actor>, 'actor' | 'today' | 'calendar'>;

/** What was said of a light, and of which programme's item. */
type LightHappened = rules.LightLowered & { readonly programmeId: string };

const inSight = (sight: PlanSight, { leadUnit, responsibleUnits }: TaskRow): boolean =>
  isPlanInSight(sight, { leadUnitId: leadUnit.id, responsibleUnitIds: responsibleUnits.map(({ id }) => id) });

/** Items with their lights. @throws Error where one has none, which a light of every item rules out */
async function withLights(
  reader: Reader,
  tasks: readonly TaskRow[],
  unitName: (id: string) => string,
  { actor: { districtId }, today, calendar }: LightWorld,
): Promise<readonly ShownLight[]> {
  const lights = await lightsOf(reader, districtId, tasks, { today, calendar });
  return tasks.map((task) => {
    const light = lights.get(task.id);
    if (!light) throw new Error('every item has a light, if only that nothing is known');
    return { id: task.id, version: lightVersion(light), task, light, unitName, today };
  });
}

async function findLight(reader: Reader, taskId: string, world: LightWorld): Promise<ShownLight | undefined> {
  const { districtId } = world.actor;
  const task = await findTask(reader, districtId, taskId);
  if (!task) return undefined;
  const names = new Map((await unitsOf(reader, districtId)).map(({ id, name }) => [id, name]));
  const [shown] = await withLights(reader, [task], (id) => names.get(id) ?? '', world);
  return shown;
}

const list = query(listLights, {
  visible: planSight,
  run: async (reader, { params: { programmeId } }, sight, world) => {
    const { actor, today } = world;
    const around = sight === 'none' ? undefined : await surroundingsOf(reader, actor.districtId, programmeId, today);
    if (!around) return undefined;
    const seen = around.tasks.filter((task) => inSight(sight, task));
    return withLights(reader, seen, around.unitName, world);
  },
  view: (shown) => ({ items: shown.map(lightView) }),
});

const one = query(readLight, {
  visible: planSight,
  run: async (reader, { params: { taskId } }, sight, world) =>
    sight === 'none' ? undefined : findLight(reader, taskId, world),
  subject: lightSubject,
  view: lightRecord,
});

/** An item and its light, locked, so that of two who speak of it at once the second sees what the first said. */
const held = async (tx: Parameters<typeof holdItem>[0], taskId: string, world: World<Actor>) =>
  (await holdItem(tx, world.actor.districtId, taskId)) ? findLight(tx, taskId, world) : undefined;

const happened = (
  decision: Decision<rules.KeptLowering, rules.LightLowered>,
  { task: { programmeId } }: ShownLight,
): Decision<LightHappened, LightHappened> => {
  if (!decision.done) return decision;
  const [event] = decision.events;
  if (!event) throw new Error('a word on a light always has its event');
  const spoken = { ...event, programmeId };
  return done(spoken, spoken);
};

const save = async (
  tx: Parameters<typeof holdItem>[0],
  event: LightHappened,
  { id, task: { programmeId } }: ShownLight,
  world: World<Actor>,
): Promise<ShownLight> => {
  await keepLowering(tx, event, { districtId: world.actor.districtId, programmeId });
  const found = await findLight(tx, id, world);
  if (!found) throw new Error('an item that is locked does not go');
  return found;
};

/** How the ledger keeps it: lights, days and the rule for ever, why erasably. */
const record = ({ type, lowering, programmeId }: LightHappened): EventRecord => {
  const { id, taskId, to, computed, rule, on, until, reason, lifted } = lowering;
  return {
    subjects: [
      { kind: 'task', id: taskId },
      { kind: 'programme', id: programmeId },
    ],
    facts: { lowering: id, to, computed, rule, on: lifted?.on ?? on, until },
    personal: { reason: type === 'light.lifted' ? (lifted?.reason ?? '') : reason },
  };
};

const lowering = operation(lowerLight, {
  load: (tx, { taskId }, _body, world) => held(tx, taskId, world),
  subject: lightSubject,
  decide: (shown, { to, reason }, { actor, today, newId }) => {
    const { id: taskId, light } = shown;
    const atHand = { taskId, light, lowerings: light.lowerings };
    return happened(rules.lower(atHand, { id: newId(), to, reason, by: actor.accountId }, today), shown);
  },
  save,
  record,
  view: lightRecord,
});

const lifting = operation(liftLight, {
  load: (tx, { taskId }, _body, world) => held(tx, taskId, world),
  subject: lightSubject,
  decide: (shown, { reason }, { actor, today }) =>
    happened(rules.lift(shown.light, { reason, by: actor.accountId }, today), shown),
  save,
  record,
  view: lightRecord,
});

/** What people wrote of the lights of a programme's items is gone. */
interface LightsRemoved {
  readonly type: 'light.removed';
  readonly programmeId: string;
  readonly loweringIds: readonly string[];
}

/** What was said of lights goes with the notice, in the same transaction (point 13). */
export const eraseLightsOf = effect('notice.removed', {
  changes: 'light',
  emits: ['light.removed'],
  load: async (tx, { programmeId }: NoticeRemoved, { actor: { districtId } }) =>
    programmeId === null ? undefined : { programmeId, loweringIds: await lockLowerings(tx, districtId, programmeId) },
  decide: ({ programmeId, loweringIds }) => {
    const removed: LightsRemoved = { type: 'light.removed', programmeId, loweringIds };
    return loweringIds.length === 0 ? done(removed) : done(removed, removed);
  },
  save: (tx, { loweringIds }, _facts, { actor: { districtId } }) => eraseLowerings(tx, districtId, loweringIds),
  record: ({ programmeId, loweringIds }: LightsRemoved) => ({
    subjects: [{ kind: 'programme', id: programmeId }],
    facts: { count: loweringIds.length },
  }),
});

export const lightOperations = [list, one, lowering, lifting];
