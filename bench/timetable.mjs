// How fast a timetable is reckoned and drawn, each beside the least that could be done with the same nodes in the same run.
import { moved, openBrowser, paintedIn } from './timetable-page.mjs';
import { middle } from './middle.mjs';
import { calendarAsOf } from '../dist/regime/calendar/shipped.js';
import { scheduleOf } from '../dist/regime/plans/rules/schedule.js';

const calendar = calendarAsOf('latest');
const NODES = 10_000;
/** Wide enough that every node has company, and deep enough that days run over years. */
const LAYER = 100;
const ROUNDS = 9;

const dayText = (after) => new Date(Date.UTC(2022, 3, 8) + after * 86_400_000).toISOString().slice(0, 10);

/** Layers of nodes, each waiting for three of the layer before it. */
export function nodesOf(count) {
  return Array.from({ length: count }, (_, at) => {
    const layer = Math.floor(at / LAYER);
    const before = [0, 7, 31].map((step) => (layer - 1) * LAYER + ((at + step) % LAYER));
    const begins = layer * 7;
    return {
      ...{ id: String(at), title: `节点${at}`, targets: [1], weight: 1 },
      ...{ start: dayText(begins), finish: dayText(begins + 1 + (at % 5)) },
      after: layer === 0 ? [] : before.map(String),
    };
  });
}

/** Kahn's pass over numbers: what any reckoning through a timetable must do, and nothing of days. */
function ordered(nodes) {
  const place = new Map(nodes.map(({ id }, at) => [id, at]));
  const waiting = nodes.map(({ after }) => after.length);
  const followers = nodes.map(() => []);
  nodes.forEach(({ after }, at) => after.forEach((id) => followers[place.get(id)].push(at)));
  const order = [...waiting.keys()].filter((at) => waiting[at] === 0);
  for (let next = 0; next < order.length; next += 1)
    for (const at of followers[order[next]]) if ((waiting[at] -= 1) === 0) order.push(at);
  if (order.length !== nodes.length) throw new Error('the nodes wait for each other');
  return order;
}

/** Two things by turns, in ms, the middle of the rounds. */
function byTurns(one, other) {
  const [ours, theirs] = [[], []];
  const timed = (run) => {
    const begun = performance.now();
    run();
    return performance.now() - begun;
  };
  for (let round = -3; round < ROUNDS; round += 1) {
    const [took, floor] = [timed(one), timed(other)];
    if (round < 0) continue;
    ours.push(took);
    theirs.push(floor);
  }
  return { value: middle(ours), floor: middle(theirs), unit: 'ms' };
}

async function inChromium(measure) {
  const browser = await openBrowser();
  try {
    return await measure(browser);
  } finally {
    await browser.close();
  }
}

export const timetableFigures = {
  'plan.critical10k': async () => {
    const nodes = nodesOf(NODES);
    const schedule = scheduleOf(nodes, calendar);
    const figure = byTurns(
      () => scheduleOf(nodes, calendar),
      () => ordered(nodes),
    );
    return { ...figure, of: 'topological pass alone', note: `${schedule.critical.length} nodes critical` };
  },
  'gantt.paint1000': ({ short }) =>
    inChromium(async (browser) => ({
      ...(await paintedIn(browser, short)),
      ...{ unit: 'ms', of: 'bare picture of the same rows' },
    })),
  'gantt.drag1000': ({ short }) =>
    inChromium(async (browser) => ({
      ...(await moved(browser, short)),
      ...{ unit: 'ms', of: 'bare picture of the same rows', note: 'time from one frame to the next while dragging' },
    })),
};
