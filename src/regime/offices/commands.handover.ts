import type { z } from 'zod';
import { type Day, day } from '../../kernel/day.js';
import type { EventRecord } from '../../kernel/record.js';
import type { World } from '../../kernel/world.js';
import { instant, type SystemClock } from '../../platform/clocks/system-clock.js';
import type { Tx } from '../../platform/database/tables.js';
import type { Can, Reader } from '../../platform/operations/parts.js';
import { closeAccount } from '../../platform/sessions/account-store.js';
import { accountRecorded } from './commands.accounts.js';
import { delegationRecorded } from './commands.delegations.js';
import { around } from './commands.people.js';
import { operation, query } from './declare.js';
import { handOverPerson, type HoldingsView, readHoldings } from './endpoints.handover.js';
import type { HeldFacts } from './facts.js';
import { unitsOf } from './queries.js';
import { draftsOf, unitsSpokenFor } from './queries.handover.js';
import { findPerson, findShownPerson, type ShownPerson } from './queries.people.js';
import { portfoliosOf } from './queries.portfolios.js';
import { peopleRecorded } from './record.people.js';
import { handedOverRecord } from './record.succession.js';
import type { Actor } from './rules/actor.js';
import {
  handOverAll,
  type HandoverEvent,
  type HandoverFacts,
  type HandoverForm,
  type HeldDownstream,
} from './rules/handover.js';
import type { Holder } from './rules/holding.js';
import { standingOf } from './rules/posts.js';
import { personSight } from './rules/sight.people.js';
import { saveDelegation } from './store.delegations.js';
import { holdPeople, savePosts } from './store.people.js';
import { savePortfolios } from './store.portfolios.js';
import { delegationView, personRecord, personSubject, postView } from './view.people.js';

type HandoverWorld = World<Actor>;

const record = (event: HandoverEvent, saved: ShownPerson): EventRecord => {
  switch (event.type) {
    case 'person.handed-over':
      return {
        subjects: [
          { kind: 'person', id: event.personId },
          ...[...new Set([...event.charges, ...event.named].map(({ taskId }) => taskId))].map((id) => ({
            ...{ kind: 'task', id },
          })),
        ],
        facts: { from: event.from, charges: event.charges.length, named: event.named.length },
        personal: { name: event.name },
      };
    case 'portfolio.handed-over':
      return handedOverRecord(event);
    case 'delegation.ended':
      return delegationRecorded(event);
    case 'account.invited':
    case 'account.code-given':
    case 'account.closed':
    case 'account.reopened':
      return accountRecorded(event, saved);
    case 'post.given':
    case 'post.ended':
    case 'post.transferred':
      return peopleRecorded(event);
  }
};

/** The units in which somebody holds a post, or will. */
const unitIdsOf = ({ person: { posts }, today }: Pick<ShownPerson, 'person' | 'today'>): readonly string[] => [
  ...new Set(
    posts.flatMap((post) => (post.unitId === undefined || standingOf(post, today) === 'past' ? [] : [post.unitId])),
  ),
];

interface Holdings extends ShownPerson {
  readonly held: HeldDownstream;
  readonly spokenFor: ReadonlySet<string>;
  readonly portfolios: readonly { readonly id: string; readonly name: string }[];
  readonly unitNames: ReadonlyMap<string, string>;
  readonly drafts: number;
}

const holdingsView = (
  { held, spokenFor, portfolios, unitNames, drafts, ...shown }: Holdings,
  can: Can,
): z.input<typeof HoldingsView> => {
  const { person, today, delegations } = shown;
  return {
    person: { id: person.id, name: person.name },
    posts: person.posts.filter((post) => standingOf(post, today) !== 'past').map((post) => postView(post, today)),
    units: held.units.map(({ unitId, items, duties }) => ({
      ...{ id: unitId, name: unitNames.get(unitId) ?? '', items, duties, alone: !spokenFor.has(unitId) },
    })),
    charges: held.charges.map(({ taskId, item }) => ({ taskId, item })),
    portfolios: [...portfolios],
    named: held.named.map(({ taskId, item, as }) => ({ taskId, item, as: [...as] })),
    delegations: delegations
      .filter((each) => standingOf(each, today) !== 'past')
      .map((each) => delegationView(each, today)),
    ...{ drafts, account: person.account.standing, can: can(personSubject(shown)) },
  };
};

const heirsNamed = ({ posts, portfolios, charges, named }: z.output<typeof handOverPerson.body>): readonly string[] => [
  ...new Set([...posts, ...portfolios, ...charges, ...named].flatMap(({ to }) => to ?? [])),
];

const formOf = (body: z.output<typeof handOverPerson.body>): HandoverForm => ({
  ...{ from: day(body.from), closeAccount: body.closeAccount },
  posts: new Map(body.posts.map(({ postId, to }) => [postId, to])),
  portfolios: new Map(body.portfolios.map(({ unitId, to }) => [unitId, to])),
  charges: new Map(body.charges.map(({ taskId, to }) => [taskId, to])),
  named: new Map(body.named.map(({ taskId, to }) => [taskId, to])),
});

/** A leaver passes everything on in one act: to see what they hold, and to do it. */
export function handoverOperations({
  systemClock,
  heldByPerson,
}: { readonly systemClock: SystemClock } & Pick<HeldFacts, 'heldByPerson'>) {
  const find = (reader: Reader, personId: string, { actor, today }: Pick<HandoverWorld, 'actor' | 'today'>) =>
    findShownPerson(reader, actor.districtId, personId, { today, now: instant(systemClock.now()) });

  const heldOf = (reader: Reader, districtId: string, shown: ShownPerson, on: Day) =>
    heldByPerson(reader, districtId, {
      ...{ personId: shown.id, name: shown.person.name, unitIds: unitIdsOf(shown), on },
    });

  const read = query(readHoldings, {
    visible: personSight,
    run: async (reader, { params: { personId } }, sight, world): Promise<Holdings | undefined> => {
      const shown = sight === 'none' ? undefined : await find(reader, personId, world);
      if (!shown) return undefined;
      const { districtId } = world.actor;
      const on = world.today;
      const [held, spokenFor, portfolios, units, drafts] = await Promise.all([
        heldOf(reader, districtId, shown, on),
        unitsSpokenFor(reader, districtId, { unitIds: unitIdsOf(shown), without: personId, on }),
        portfoliosOf(reader, districtId),
        unitsOf(reader, districtId),
        shown.person.account.id === null ? 0 : draftsOf(reader, districtId, shown.person.account.id),
      ]);
      const unitNames = new Map(units.map(({ id, name }) => [id, name]));
      const theirs = portfolios.filter(
        ({ leaderId, until, from }) => leaderId === personId && (until === undefined || (until >= on && until >= from)),
      );
      return {
        ...{ ...shown, held, spokenFor, unitNames, drafts },
        portfolios: theirs.map(({ over }) => ({ id: over, name: unitNames.get(over) ?? '' })),
      };
    },
    subject: personSubject,
    view: holdingsView,
  });

  const hand = operation(handOverPerson, {
    load: async (
      tx,
      { personId },
      body,
      world,
    ): Promise<(ShownPerson & { readonly facts: HandoverFacts }) | undefined> => {
      const { districtId } = world.actor;
      await holdPeople(tx, districtId);
      const shown = await find(tx, personId, world);
      if (!shown) return undefined;
      const moments = { today: world.today, now: instant(systemClock.now()) };
      const from = day(body.from);
      const heirs = new Map<string, Holder>();
      for (const id of heirsNamed(body)) {
        const heir = await findPerson(tx, districtId, id, moments);
        if (heir) heirs.set(id, heir);
      }
      const surroundings: HandoverFacts['around'] = new Map(
        await Promise.all(
          shown.person.posts.map(async (post) => [post.id, await around(tx, districtId, post, from)] as const),
        ),
      );
      const units = await unitsOf(tx, districtId);
      const facts: HandoverFacts = {
        ...{ leaver: { ...shown.person, delegations: shown.delegations }, heirs, around: surroundings },
        portfolios: await portfoliosOf(tx, districtId),
        unitNames: new Map(units.map(({ id, name }) => [id, name])),
        stillSpokenFor: await unitsSpokenFor(tx, districtId, {
          ...{ unitIds: unitIdsOf(shown), without: personId, on: from },
        }),
        held: await heldOf(tx, districtId, shown, from),
      };
      return { ...shown, facts };
    },
    subject: personSubject,
    decide: ({ facts }, body, { actor, ...world }) => handOverAll(facts, formOf(body), actor, world),
    save: async (tx: Tx, change, { person }, world) => {
      const { districtId } = world.actor;
      await savePosts(tx, districtId, change.posts);
      await savePortfolios(tx, districtId, change.portfolios);
      for (const delegation of change.delegations) await saveDelegation(tx, districtId, delegation);
      if (change.closes && person.account.id !== null)
        await closeAccount(tx, { districtId, accountId: person.account.id }, systemClock.now());
      const now = await find(tx, person.id, world);
      if (!now) throw new Error('the person who was just written is not there');
      return now;
    },
    record,
    view: personRecord,
  });

  return [read, hand];
}
