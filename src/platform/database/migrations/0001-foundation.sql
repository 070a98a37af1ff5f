-- What the platform itself needs. Every table that belongs to a district leads its keys with district_id, so that the
-- same schema can be spread over machines by district. The nil id stands for the platform as a whole.
-- Nothing here uses the server's clock: instants are handed in.

-- The ledger: one chain of entries a district. The body is the exact text that was hashed; it names the hash of the
-- entry before it, and holds ids and salted digests, never a name or free text.
create table ledger_entry (
  district_id uuid not null,
  seq bigint not null check (seq > 0),
  body text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- Derived by the database, so that it cannot say anything else than the body.
  id uuid not null generated always as ((body::jsonb ->> 'id')::uuid) stored,
  primary key (district_id, seq),
  unique (district_id, id)
);
-- The history of one thing: body -> subjects @> [{"id": "..."}].
create index ledger_entry_subjects on ledger_entry using gin ((body::jsonb -> 'subjects') jsonb_path_ops);

-- Where each chain ends. Its row is the lock under which entries are appended.
create table ledger_head (
  district_id uuid not null primary key,
  seq bigint not null check (seq >= 0),
  hash text check ((hash is null) = (seq = 0))
);

-- What the ledger knows by digest only: names, telephones, free text. A row may be erased, never changed;
-- without the salt the digest left in the chain tells nothing.
create table ledger_private (
  district_id uuid not null,
  seq bigint not null,
  field text not null,
  salt text not null check (salt ~ '^[0-9a-f]{32}$'),
  content text not null,
  primary key (district_id, seq, field),
  foreign key (district_id, seq) references ledger_entry (district_id, seq)
);

-- Who can sign in. Posts and roles are the regime's and stand there.
create table account (
  district_id uuid not null,
  id uuid not null,
  login_name text not null check (login_name <> '' and login_name = lower(login_name)),
  password_hash text,
  failed_attempts integer not null default 0 check (failed_attempts >= 0),
  locked_until timestamptz,
  disabled_at timestamptz,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (district_id, id),
  unique (district_id, login_name)
);

-- A session belongs to exactly one district. The browser holds the token, we its digest.
create table session (
  district_id uuid not null,
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  account_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (district_id, token_hash),
  foreign key (district_id, account_id) references account (district_id, id) on delete cascade
);
create index session_of_account on session (district_id, account_id);
create index session_expiry on session (expires_at);

-- What was answered to a request, so that the same request sent twice is done once. The row goes in first: a twin waits
-- for it. status and answer are filled in before the commit.
create table idempotency_key (
  district_id uuid not null,
  account_id uuid not null,
  key text not null check (length(key) between 1 and 200),
  request_hash text not null check (request_hash ~ '^[0-9a-f]{64}$'),
  status smallint check (status between 200 and 599),
  answer jsonb,
  expires_at timestamptz not null,
  primary key (district_id, account_id, key)
);
create index idempotency_key_expiry on idempotency_key (expires_at);

-- The regime's clock where it is not the real one (demonstration, simulation). No row: it is.
create table regime_clock (
  only_row boolean not null primary key default true check (only_row),
  moment timestamptz not null
);

grant usage on schema public to :"application", :"portal";
-- Not update, not delete: what was decided is never overwritten.
grant select, insert on ledger_entry to :"application";
grant select, insert, update on ledger_head to :"application";
grant select, insert, delete on ledger_private to :"application";
grant select, insert, update, delete on account, session, idempotency_key, regime_clock to :"application";
-- The portal stands in the public's reach: it is given nothing until there is something published.
