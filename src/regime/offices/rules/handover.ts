import { addDays, type Day } from '../../../kernel/day.js';
import { type Decision, done, refuse } from '../../../kernel/decision.js';
import type { AccountEvent, AccountStanding } from './accounts.js';
import type { Actor } from './actor.js';
import type { Delegation, DelegationEnded } from './delegations.js';
import { endPost, type Giver, type Holder, type HoldingEvent, type Surroundings, transferPost } from './holding.js';
import { type Charge, type ChargeChange, handOver, isLeaderOn, type PortfolioHandedOver } from './portfolios.js';
import { type Post, standingOf } from './posts.js';

/** An item that is in a leader's hands, by the words a person knows it by. */
export interface HeldItem {
  readonly taskId: string;
  readonly item: string;
}

/** Everything somebody holds that stands beyond posts: handed in from further down the regime. */
export interface HeldDownstream {
  /** Live items in their charge. */
  readonly charges: readonly HeldItem[];
  /** Live items of their units on which they are a named person (R4). */
  readonly named: readonly (HeldItem & { readonly as: readonly ('head' | 'hands-on')[] })[];
  /** Of the units in which they hold a post: what still lies there. */
  readonly units: readonly { readonly unitId: string; readonly items: number; readonly duties: number }[];
}

/** Whom each thing goes to; null: nobody. What is not named goes to nobody either. */
export interface HandoverForm {
  readonly from: Day;
  readonly posts: ReadonlyMap<string, string | null>;
  readonly portfolios: ReadonlyMap<string, string | null>;
  readonly charges: ReadonlyMap<string, string>;
  readonly named: ReadonlyMap<string, string>;
  readonly closeAccount: boolean;
}

export interface Leaver extends Holder {
  readonly account: { readonly standing: AccountStanding };
  readonly delegations: readonly (Delegation & { readonly byName: string })[];
}

export interface HandoverFacts {
  readonly leaver: Leaver;
  readonly heirs: ReadonlyMap<string, Holder>;
  /** What must be known of others for each of the leaver's posts. */
  readonly around: ReadonlyMap<string, Surroundings>;
  /** Charges over units, of all leaders. */
  readonly portfolios: readonly Charge[];
  readonly unitNames: ReadonlyMap<string, string>;
  /** Units in which somebody else speaks for the unit on the first day without the leaver. */
  readonly stillSpokenFor: ReadonlySet<string>;
  readonly held: HeldDownstream;
}

interface Heir {
  readonly id: string;
  readonly name: string;
}

/** Somebody has left: what lies downstream follows from it, in the same transaction. */
export interface PersonHandedOver {
  readonly type: 'person.handed-over';
  readonly personId: string;
  readonly name: string;
  readonly from: Day;
  readonly charges: readonly { readonly taskId: string; readonly heir: Heir }[];
  readonly named: readonly { readonly taskId: string; readonly heir: Heir }[];
}

export type HandoverEvent = PersonHandedOver | HoldingEvent | PortfolioHandedOver | DelegationEnded | AccountEvent;

export interface HandoverChange {
  readonly posts: { readonly ended: readonly Post[]; readonly begun: readonly Post[] };
  readonly portfolios: ChargeChange;
  readonly delegations: readonly Delegation[];
  readonly closes: boolean;
}

type Ruling = Decision<HandoverChange, HandoverEvent>;

/**
 * Passes on everything a leaver holds, to one person or to several, all of it or nothing. An item that nobody would own
 * afterwards stands in the way (I2 "有人管、有人抓"): a unit with work and nobody to speak for it, an item without its
 * leader or its named person.
 */
export function handOverAll(
  facts: HandoverFacts,
  form: HandoverForm,
  giver: Giver & Pick<Actor, 'role'>,
  { today, newId }: { readonly today: Day; readonly newId: () => string },
): Ruling {
  const { leaver, heirs, held } = facts;
  const { from } = form;
  if (form.closeAccount && from > today) return refuse('handover.still-in-office', { name: leaver.name, from });
  const orphans = orphansOf(facts, form);
  if (orphans.length > 0) return refuse('handover.orphans', { name: leaver.name, list: orphans.join('；') }, 'I2');
  const events: HandoverEvent[] = [];
  const [ended, begun]: [Post[], Post[]] = [[], []];
  // Whoever takes over several posts must be able to hold all of them.
  const after = new Map([...heirs].map(([id, heir]) => [id, heir.posts]));
  for (const post of present(leaver, today, from)) {
    const to = form.posts.get(post.id) ?? null;
    const heir = to === null ? undefined : heirs.get(to);
    if (to !== null && !heir) return refuse('handover.no-such-heir');
    const around = facts.around.get(post.id);
    const decision =
      heir && around
        ? transferPost(
            leaver,
            {
              ...{ postId: post.id, to: { ...heir, posts: after.get(heir.id) ?? [] }, today },
              from: post.from > from ? post.from : from,
            },
            newId(),
            giver,
            around,
          )
        : endPost(leaver, { postId: post.id, until: addDays(from, -1), today }, giver);
    if (!decision.done) return decision;
    ended.push(...decision.value.ended);
    begun.push(...decision.value.begun);
    if (heir) after.set(heir.id, [...(after.get(heir.id) ?? []), ...decision.value.begun]);
    events.push(...decision.events);
  }
  const leads = (id: string): Heir | undefined => {
    const heir = heirs.get(id);
    return heir && isLeaderOn(after.get(id) ?? [], from) ? { id, name: heir.name } : undefined;
  };
  const charges: { taskId: string; heir: Heir }[] = [];
  for (const { taskId } of held.charges) {
    const heir = leads(form.charges.get(taskId) ?? '');
    if (!heir) return refuse('charge.no-leader', { from });
    charges.push({ taskId, heir });
  }
  const named = held.named.flatMap(({ taskId }) => {
    const heir = heirs.get(form.named.get(taskId) ?? '');
    return heir ? [{ taskId, heir: { id: heir.id, name: heir.name } }] : [];
  });
  const portfolios: { ended: Charge[]; begun: Charge[] } = { ended: [], begun: [] };
  for (const { over } of openPortfolios(facts, from)) {
    const to = form.portfolios.get(over) ?? null;
    const heir = to === null ? undefined : leads(to);
    if (to !== null && !heir) return refuse('charge.no-leader', { from });
    const decision = handOver(facts.portfolios, { over, leaderId: to, from }, newId(), today);
    if (!decision.done) return decision;
    portfolios.ended.push(...decision.value.ended);
    portfolios.begun.push(...decision.value.begun);
    const { before } = decision.value;
    events.push({
      ...{ type: 'portfolio.handed-over', unitId: over, leaderId: to, before, from, leaderName: heir?.name ?? '' },
    });
  }
  const delegations = leaver.delegations
    .filter(({ until }) => until >= from)
    .map((each) => ({ ...each, until: addDays(from, -1) }));
  events.push(
    ...delegations.map((delegation) => ({ type: 'delegation.ended' as const, delegation, byName: delegation.byName })),
  );
  const closes = form.closeAccount && !['none', 'closed'].includes(leaver.account.standing);
  if (closes) events.push({ type: 'account.closed', personId: leaver.id, personName: leaver.name });
  // What the items of a field do follows after the items that were given away one by one.
  return done(
    { posts: { ended, begun }, portfolios, delegations, closes },
    { ...{ type: 'person.handed-over', personId: leaver.id, name: leaver.name, from, charges, named } },
    ...events,
  );
}

/** Posts that would still be theirs on the day; what ends before it needs no heir. */
const present = ({ posts }: Holder, today: Day, from: Day): readonly Post[] =>
  posts.filter((post) => standingOf(post, today) !== 'past' && (post.until === undefined || post.until >= from));

const openPortfolios = ({ portfolios, leaver }: HandoverFacts, from: Day): readonly Charge[] =>
  portfolios.filter(({ leaderId, until }) => leaderId === leaver.id && (until === undefined || until >= from));

/** What nobody would own from the day on, in the words a person knows it by. */
function orphansOf({ leaver, held, unitNames, stillSpokenFor }: HandoverFacts, form: HandoverForm): readonly string[] {
  const goesOn = (unitId: string): boolean =>
    stillSpokenFor.has(unitId) ||
    leaver.posts.some((post) => post.unitId === unitId && (form.posts.get(post.id) ?? null) !== null);
  return [
    ...held.units
      .filter(({ unitId, items, duties }) => items + duties > 0 && !goesOn(unitId))
      .map(({ unitId }) => unitNames.get(unitId) ?? unitId),
    ...held.charges.filter(({ taskId }) => !form.charges.has(taskId)).map(({ item }) => item),
    ...held.named.filter(({ taskId }) => !form.named.has(taskId)).map(({ item }) => item),
  ].filter((each, at, all) => all.indexOf(each) === at);
}
