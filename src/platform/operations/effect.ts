import type { EventRecord, RegimeEvent } from '../../kernel/record.js';
import type { Acting, World } from '../../kernel/world.js';
import type { Tx } from '../database/tables.js';

/** An event, and how the ledger keeps it. */
export interface Told {
  readonly event: RegimeEvent;
  readonly record: EventRecord;
  /** Of the first subject, after the event. */
  readonly version?: number;
}

/** A declared consequence, its own types kept inside. */
export interface Effect<Actor extends Acting> {
  readonly event: string;
  readonly changes: string;
  readonly emits: readonly string[];
  readonly follow: (tx: Tx, event: RegimeEvent, world: World<Actor>) => Promise<readonly Told[]>;
}
