import type { z } from 'zod';
import { type Day, day } from '../../kernel/day.js';
import { type Decision, done, refuse } from '../../kernel/decision.js';
import type { World } from '../../kernel/world.js';
import type { Can, Reader, Versioned } from '../../platform/operations/parts.js';
import { districtSubject, operation, query } from './declare.js';
import { givePortfolio, listPortfolios, type PortfolioList } from './endpoints.portfolios.js';
import { unitsOf } from './queries.js';
import { type Leader, leadersOn, portfoliosOf } from './queries.portfolios.js';
import { handedOverRecord } from './record.succession.js';
import { type Charge, type ChargeChange, handOver, leaderOn, type PortfolioHandedOver } from './rules/portfolios.js';
import type { Actor } from './rules/actor.js';
import { unitSight } from './rules/sight.js';
import { existsOn, type Unit } from './rules/units.js';
import { holdPeople } from './store.people.js';
import { savePortfolios } from './store.portfolios.js';

interface Shown extends Versioned {
  readonly districtId: string;
  readonly today: Day;
  readonly units: readonly Unit[];
  readonly leaders: readonly Leader[];
  readonly charges: readonly (Charge & { readonly leaderName: string })[];
}

/** The list is the district's: it has no version of its own. */
const listOf = (districtId: string) => ({ districtId, id: districtId, version: 0 });

async function shown(reader: Reader, districtId: string, today: Day): Promise<Shown> {
  const [units, leaders, charges] = await Promise.all([
    unitsOf(reader, districtId),
    leadersOn(reader, districtId, today),
    portfoliosOf(reader, districtId),
  ]);
  return { ...listOf(districtId), today, leaders, charges, units: units.filter((unit) => existsOn(unit, today)) };
}

const portfolioSubject = (districtId: string) => districtSubject(districtId, ['portfolio.give']);

const listView = ({ districtId, today, units, leaders, charges }: Shown, can: Can): z.input<typeof PortfolioList> => ({
  items: units.map(({ id, name }) => {
    const terms = charges.filter(({ over, from, until }) => over === id && (until === undefined || from <= until));
    const leaderId = leaderOn(terms, id, today);
    const now = terms.find((each) => each.leaderId === leaderId);
    return {
      unit: { id, name },
      leader: now ? { id: now.leaderId, name: now.leaderName } : null,
      terms: terms.map(({ leaderId: of, leaderName, from, until }) => ({
        leader: { id: of, name: leaderName },
        ...{ from, until: until ?? null },
      })),
    };
  }),
  leaders: leaders.map(({ id, name, title }) => ({ id, name, title })),
  can: can(portfolioSubject(districtId)),
});

const list = query(listPortfolios, {
  visible: unitSight,
  run: (reader, _asked, sight, { actor, today }) =>
    sight === 'none' ? Promise.resolve(undefined) : shown(reader, actor.districtId, today),
  view: listView,
});

/** Of several units some may be the leader's already: only what changes is written. */
function handedOver(
  { units, leaders, charges }: Shown,
  { leaderId, ...body }: z.output<typeof givePortfolio.body>,
  { newId, today }: World<Actor>,
): Decision<ChargeChange, PortfolioHandedOver> {
  if (units.length < new Set(body.unitIds).size) return refuse('notice.no-such-unit');
  const leader = leaders.find(({ id }) => id === leaderId);
  if (leaderId !== null && !leader) return refuse('charge.no-leader', { from: body.from });
  const from = day(body.from);
  const leaderName = leader?.name ?? '';
  const changes: ChargeChange[] = [];
  const events: PortfolioHandedOver[] = [];
  for (const { id: unitId } of units) {
    const decision = handOver(charges, { over: unitId, leaderId, from }, newId(), today);
    if (!decision.done && decision.refusal.code === 'charge.unchanged') continue;
    if (!decision.done) return decision;
    const { before, ...change } = decision.value;
    changes.push(change);
    events.push({ type: 'portfolio.handed-over', unitId, leaderId, before, from, leaderName });
  }
  if (events.length === 0) return refuse('charge.unchanged');
  const ended = changes.flatMap((change) => change.ended);
  const begun = changes.flatMap((change) => change.begun);
  return done({ ended, begun }, ...events);
}

const give = operation(givePortfolio, {
  load: async (tx, _params, { unitIds, from }, { actor: { districtId }, today }): Promise<Shown> => {
    await holdPeople(tx, districtId);
    const [units, leaders, charges] = await Promise.all([
      unitsOf(tx, districtId),
      leadersOn(tx, districtId, day(from)),
      portfoliosOf(tx, districtId, unitIds),
    ]);
    return { ...listOf(districtId), today, leaders, charges, units: units.filter(({ id }) => unitIds.includes(id)) };
  },
  subject: ({ districtId }) => portfolioSubject(districtId),
  decide: handedOver,
  save: async (tx, change, { districtId, today }) => {
    await savePortfolios(tx, districtId, change);
    return shown(tx, districtId, today);
  },
  record: handedOverRecord,
  view: listView,
});

export const portfolioOperations = [list, give];
