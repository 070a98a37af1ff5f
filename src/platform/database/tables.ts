// Generated from the migrations by scripts/tables.mjs; the check fails when it is stale. Never edited by hand.
import type { Generated, GeneratedAlways, Kysely, Transaction, JSONColumnType } from 'kysely';

/** Read as a value, written as text of JSON. */
type Json = JSONColumnType<object, string, string>;

interface AccountRow {
  readonly district_id: string;
  readonly id: string;
  readonly login_name: string;
  readonly password_hash: string | null;
  readonly failed_attempts: Generated<number>;
  readonly locked_until: string | null;
  readonly disabled_at: string | null;
  readonly created_at: string;
  readonly version: Generated<number>;
}

interface DraftFieldRow {
  readonly district_id: string;
  readonly kind: string;
  readonly subject_id: string;
  readonly field: string;
  readonly value: string;
  readonly version: number;
  readonly account_id: string;
  readonly changed_at: string;
}

interface FirstRunRow {
  readonly district_id: string;
  readonly code_hash: string;
  readonly failed_attempts: Generated<number>;
  readonly made_at: string;
}

interface IdempotencyKeyRow {
  readonly district_id: string;
  readonly account_id: string;
  readonly key: string;
  readonly request_hash: string;
  readonly status: number | null;
  readonly answer: Json | null;
  readonly expires_at: string;
}

interface JobRow {
  readonly district_id: string;
  readonly id: string;
  readonly kind: string;
  readonly account_id: string | null;
  readonly input: string;
  readonly state: string;
  readonly progress: Generated<number>;
  readonly outcome: string | null;
  readonly attempts: Generated<number>;
  readonly run_after: string;
  readonly leased_until: string | null;
  readonly lease: string | null;
  readonly created_at: string;
  readonly finished_at: string | null;
}

interface LedgerEntryRow {
  readonly district_id: string;
  readonly seq: number;
  readonly body: string;
  readonly hash: string;
  readonly id: GeneratedAlways<string>;
}

interface LedgerHeadRow {
  readonly district_id: string;
  readonly seq: number;
  readonly hash: string | null;
}

interface LedgerPrivateRow {
  readonly district_id: string;
  readonly seq: number;
  readonly field: string;
  readonly salt: string;
  readonly content: string;
}

interface MigrationRow {
  readonly name: string;
  readonly sha256: string;
  readonly applied_at: string;
}

interface RegimeClockRow {
  readonly only_row: Generated<boolean>;
  readonly moment: string;
}

interface SessionRow {
  readonly district_id: string;
  readonly token_hash: string;
  readonly account_id: string;
  readonly created_at: string;
  readonly last_seen_at: string;
  readonly expires_at: string;
  readonly proven_at: string | null;
}

interface UploadRow {
  readonly district_id: string;
  readonly id: string;
  readonly account_id: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly name: string;
  readonly media_type: string;
  readonly created_at: string;
  readonly expires_at: string;
  readonly attached_at: string | null;
}

export interface Tables {
  readonly account: AccountRow;
  readonly draft_field: DraftFieldRow;
  readonly first_run: FirstRunRow;
  readonly idempotency_key: IdempotencyKeyRow;
  readonly job: JobRow;
  readonly ledger_entry: LedgerEntryRow;
  readonly ledger_head: LedgerHeadRow;
  readonly ledger_private: LedgerPrivateRow;
  readonly migration: MigrationRow;
  readonly regime_clock: RegimeClockRow;
  readonly session: SessionRow;
  readonly upload: UploadRow;
}

/** The whole database: only the app and the platform hold it. */
export type Db = Kysely<Tables>;
/** A transaction under way: what a capability is handed. */
export type Tx = Transaction<Tables>;
