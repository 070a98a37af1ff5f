-- What the pipeline of operations keeps for itself.

-- What is being typed, field by field, so that two who type at once lose nothing. The version counts the saves of the
-- whole form; each field remembers the one that last changed it. The value is text of JSON.
create table draft_field (
  district_id uuid not null,
  kind text not null,
  subject_id uuid not null,
  field text not null check (length(field) between 1 and 200),
  value text not null,
  version integer not null check (version > 0),
  account_id uuid not null,
  changed_at timestamptz not null,
  primary key (district_id, kind, subject_id, field)
);

-- Slow work, put in line in the transaction that asks for it. Whoever runs it holds a lease: when that has passed, the
-- runner is taken for dead and another begins. Times are the system's.
create table job (
  district_id uuid not null,
  id uuid not null,
  kind text not null,
  -- Whose progress it is to ask for; nobody's where a timer asked.
  account_id uuid,
  -- Text of JSON, for the runner alone.
  input text not null,
  state text not null check (state in ('waiting', 'running', 'done', 'failed')),
  -- 0 to 100, in percent.
  progress smallint not null default 0 check (progress between 0 and 100),
  -- Text of JSON: what came of it, or the problem that ended it.
  outcome text,
  attempts integer not null default 0,
  run_after timestamptz not null,
  leased_until timestamptz,
  -- The runner's own mark, so that one that lost its lease cannot write over the next.
  lease uuid,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (district_id, id),
  check ((state = 'running') = (lease is not null and leased_until is not null)),
  check ((state in ('done', 'failed')) = (outcome is not null and finished_at is not null))
);
create index job_in_line on job (run_after) where state in ('waiting', 'running');
create index job_finished on job (finished_at) where state in ('done', 'failed');

-- Files that were sent and belong to nothing yet. Attaching one makes it the regime's; what nobody attaches is swept.
create table upload (
  district_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes >= 0),
  name text not null,
  media_type text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  attached_at timestamptz,
  primary key (district_id, id)
);
create index upload_of_content on upload (district_id, sha256);
create index upload_expiry on upload (expires_at) where attached_at is null;

-- The one-time code with which the first administrator is made. One row, under the platform's id, until it is used.
create table first_run (
  district_id uuid not null primary key,
  code_hash text not null,
  failed_attempts integer not null default 0,
  made_at timestamptz not null
);

-- When the person of a session last proved again that it is them (step-up). By the system's clock.
alter table session add column proven_at timestamptz;

grant select, insert, update, delete on draft_field, job, upload, first_run to :"application";
