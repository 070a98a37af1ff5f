import type { z } from 'zod';
import { writeDocx } from '../../documents/writing/docx.js';
import { day, daysBetween } from '../../kernel/day.js';
import type { World } from '../../kernel/world.js';
import { nothingToDo, type Can, type Reader } from '../../platform/operations/parts.js';
import { query } from '../offices/declare.js';
import { type Actor, holderOf } from '../offices/rules/actor.js';
import { chargeOn, type NamedCharge } from '../offices/rules/portfolios.js';
import type { TaskRow } from '../tasks/queries.js';
import { namedItem, type Surroundings, surroundingsOf } from '../tasks/surroundings.js';
import { itemSubject, mayDecide, openFirst } from './commands.asking.js';
import { printStocktake, readStocktake, Stocktake } from './contract.stocktake.js';
import { type DatedLight, lightsOf } from './lights.js';
import { stocktakePaper } from './outputs/stocktake.js';
import { askingsOf } from './queries.asking.js';
import { isOpen, isOverdue } from './rules/asking.js';
import { type AskingSight, askingSight } from './rules/asking-sight.js';
import { redFirst, type StocktakeLine } from './rules/stocktake.js';
import { stocktakeWords } from './stocktake-word-lists.js';
import { askingView, type ShownAsking, shownAsking } from './view.asking.js';
import { lightVersion, lightView } from './view.lights.js';

type StocktakeWorld = Pick<World<Actor>, 'actor' | 'today' | 'calendar'>;

interface Line extends StocktakeLine {
  readonly task: TaskRow;
  readonly light: DatedLight;
  readonly leader: NamedCharge | undefined;
  readonly open: readonly ShownAsking[];
}
interface Shown {
  readonly around: Surroundings;
  readonly lines: readonly Line[];
  readonly decisions: readonly ShownAsking[];
  readonly actor: Actor;
}

/** All items with their lights and all that was asked on them: a handful of statements, however many items there are. */
async function stocktakeOf(
  reader: Reader,
  programmeId: string,
  sight: AskingSight,
  { actor, today, calendar }: StocktakeWorld,
): Promise<Shown | undefined> {
  const { districtId } = actor;
  const around = sight === 'all' ? await surroundingsOf(reader, districtId, programmeId, today) : undefined;
  if (!around) return undefined;
  const [lights, found] = await Promise.all([
    lightsOf(reader, districtId, around.tasks, { today, calendar }),
    askingsOf(reader, districtId, { programmeId }),
  ]);
  const tasks = new Map(around.tasks.map((task) => [task.id, task]));
  const byItem = new Map<string, ShownAsking[]>();
  const decisions: ShownAsking[] = [];
  for (const asking of found) {
    const task = tasks.get(asking.taskId);
    if (!task) continue;
    const shown = shownAsking(asking, around, task);
    if (asking.kind === 'decision') decisions.push(shown);
    if (asking.kind === 'material' ? isOverdue(asking, today) : isOpen(asking))
      byItem.set(task.id, [...(byItem.get(task.id) ?? []), shown]);
  }
  const leaders = leadersIn(around);
  const lines = around.tasks.flatMap((task): readonly Line[] => {
    const light = lights.get(task.id);
    if (!light) return [];
    const open = (byItem.get(task.id) ?? []).toSorted(openFirst);
    const leader = leaders(task.id);
    const own = actor.role === 'deputy-leader' && leader !== undefined && holderOf(actor) === leader.leaderId;
    const overdue = open.filter(({ asking }) => isOverdue(asking, today)).length;
    return [{ task, light, leader, open, own, overdue, seq: task.seq, part: task.part }];
  });
  return { around, lines: lines.toSorted(redFirst), decisions: decisions.toSorted(openFirst), actor };
}

/** Who is in charge of each item, the charges of each looked at alone. */
function leadersIn(around: Surroundings): (taskId: string) => NamedCharge | undefined {
  const charges = new Map<string, Surroundings['charges'][number][]>();
  for (const charge of around.charges) charges.set(charge.over, [...(charges.get(charge.over) ?? []), charge]);
  return (taskId) => chargeOn(charges.get(taskId) ?? [], taskId, around.today);
}

function stocktakeView({ around, lines, decisions, actor }: Shown, can: Can): z.input<typeof Stocktake> {
  const { programme, today, unitName } = around;
  return {
    programme: { id: programme.id, year: programme.year, title: programme.title },
    on: today,
    items: lines.map(({ task, light, leader, own, open }) => ({
      ...{ item: namedItem(task), lead: { id: task.leadUnit.id, name: task.leadUnit.name }, own },
      ...{
        leader: leader?.leaderName ?? null,
        promised: task.dueOn,
        forecast: light.forecast(day(task.dueOn)) ?? null,
      },
      light: lightView({ id: task.id, version: lightVersion(light), task, light, unitName, today }),
      verified: light.verifiedOn && { on: light.verifiedOn, inDays: daysBetween(light.verifiedOn, today) },
      missed: light.missed.map(({ id, title, missed, met }) => ({ id, title, missed, met })),
      open: open.map((each) => askingView(each, can)),
      can: can(itemSubject(task, mayDecide(actor, leader?.leaderId, task.id))),
    })),
    decisions: decisions.map((each) => askingView(each, can)),
  };
}

const read = query(readStocktake, {
  visible: askingSight,
  run: (reader, { params: { programmeId } }, sight, world) => stocktakeOf(reader, programmeId, sight, world),
  view: stocktakeView,
});

/** The paper says what the page shows. */
const print = query(printStocktake, {
  visible: askingSight,
  run: async (reader, { params: { programmeId }, search }, sight, world) => {
    const shown = await stocktakeOf(reader, programmeId, sight, world);
    if (!shown) return undefined;
    const language = search.language ?? world.language;
    const words = stocktakeWords[language].paper;
    const stocktake = Stocktake.parse(stocktakeView(shown, nothingToDo));
    const bytes = await writeDocx(stocktakePaper(stocktake, language));
    return { name: `${words.title(stocktake.programme.year)} ${stocktake.on}.docx`, bytes };
  },
  view: (file) => file,
});

export const stocktakeOperations = [read, print];
