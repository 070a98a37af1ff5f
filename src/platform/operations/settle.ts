import type { RegimeEvent } from '../../kernel/record.js';
import { type Acting, NOBODY, type World } from '../../kernel/world.js';
import { ALONE } from '../database/at-once.js';
import type { Tx } from '../database/tables.js';
import { append } from '../ledger/append.js';
import { type DigestAlgorithm, type NewLedgerEntry, REQUEST_ADDRESS } from '../ledger/entry.js';
import type { Effect, Told } from './effect.js';
import type { Consequences } from './runtime.js';

/** Events bring about events; deeper than this nobody could follow what came of an act (`consequenceFaults`). */
export const DEEPEST_CONSEQUENCE = 8;

/** An entry still to be written down, and the second chain it stands in, where it has one. */
export interface Settled {
  readonly entry: NewLedgerEntry;
  readonly alsoIn?: string;
}

interface Waiting<Actor extends Acting> {
  readonly effect: Effect<Actor>;
  readonly event: RegimeEvent;
  readonly cause: string;
  readonly depth: number;
}

/**
 * Runs whatever follows from some events, and what follows from that, in the regime's lock order as far as it waits
 * together.
 * @param address from which the act was asked; what it brought about has its cause instead
 * @returns the ledger entries of all, causes before what they brought about, still to be written down
 */
export async function settle<Actor extends Acting>(
  tx: Tx,
  consequences: Consequences<Actor>,
  lockOrder: readonly string[],
  world: World<Actor>,
  told: readonly Told[],
  address?: string,
): Promise<readonly Settled[]> {
  const entries: Settled[] = [];
  const waiting: Waiting<Actor>[] = [];
  const take = (all: readonly Told[], depth: number, cause?: string): void => {
    for (const each of all) {
      const entry = entryOf(each, world, cause === undefined ? { address } : { cause });
      const { alsoIn } = each.record;
      entries.push({ entry, ...(alsoIn !== undefined && { alsoIn }) });
      const following = consequences[each.event.type];
      if (!following) throw new Error(`${each.event.type} is not in the table of consequences`);
      waiting.push(...following.map((effect) => ({ effect, event: each.event, cause: entry.id, depth })));
    }
  };
  take(told, 1);
  for (let first = takeFirst(waiting, lockOrder); first; first = takeFirst(waiting, lockOrder)) {
    if (first.depth > DEEPEST_CONSEQUENCE) throw new Error(`${first.event.type}: consequences without an end`);
    take(await first.effect.follow(tx, first.event, world), first.depth + 1, first.cause);
  }
  return entries;
}

/**
 * Appends what was settled to the actor's own chain, and then to those of the districts it concerns as well. Call it last
 * before the commit: it takes the heads, the platform's first.
 * @param ending the mark of the transaction's last statement, where nothing is asked after this
 */
export async function writeDown(
  tx: Tx,
  districtId: string,
  settled: readonly Settled[],
  algorithm: DigestAlgorithm,
  ending = ALONE,
): Promise<void> {
  const others = [...new Set(settled.flatMap(({ alsoIn }) => alsoIn ?? []))].sort();
  const chains = [
    { chain: districtId, entries: settled.map(({ entry }) => entry) },
    ...others.map((chain) => ({
      chain,
      entries: settled.flatMap(({ entry, alsoIn }) => (alsoIn === chain ? [entry] : [])),
    })),
  ];
  for (const [place, { chain, entries }] of chains.entries())
    await append(tx, chain, entries, algorithm, place === chains.length - 1 ? ending : ALONE);
}

/** Of those that wait, the one whose things are locked first; among equals the one that has waited longest. */
function takeFirst<Actor extends Acting>(
  waiting: Waiting<Actor>[],
  lockOrder: readonly string[],
): Waiting<Actor> | undefined {
  const place = ({ effect }: Waiting<Actor>): number => lockOrder.indexOf(effect.changes);
  const first = waiting.reduce<Waiting<Actor> | undefined>(
    (best, each) => (best === undefined || place(each) < place(best) ? each : best),
    undefined,
  );
  if (first) waiting.splice(waiting.indexOf(first), 1);
  return first;
}

/** Where an act came from: an address of the network, or the act that brought it about. */
interface Origin {
  readonly address?: string | undefined;
  readonly cause?: string;
}

const entryOf = ({ event, record, version }: Told, world: World, { address, cause }: Origin): NewLedgerEntry => {
  const { accountId, role, unitIds = [] } = world.actor;
  const onBehalfOf = record.onBehalfOf ?? world.onBehalfOf;
  return {
    id: world.newId(),
    at: world.now,
    event: event.type,
    actor: {
      role,
      ...(accountId !== NOBODY && { accountId }),
      ...(unitIds.length > 0 && { units: unitIds }),
      ...(onBehalfOf !== undefined && { onBehalfOf }),
    },
    subjects: record.subjects,
    ...(cause !== undefined && { cause }),
    facts: { ...record.facts, ...(version !== undefined && { version }) },
    personal: { ...record.personal, ...(address !== undefined && { [REQUEST_ADDRESS]: address }) },
  };
};
