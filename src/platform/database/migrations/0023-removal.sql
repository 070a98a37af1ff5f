-- Emergency removal (紧急清除, point 13): a notice that should never have been here is taken out of everything. What stays
-- is a row that says so: the digest of what was taken out, who did it, when, why in a code, and by which paper.
create table tombstone (
  district_id uuid not null,
  id uuid not null,
  notice_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null,
  reason text not null check (reason in ('mark-overlooked', 'mark-missing', 'classified-later', 'not-for-here')),
  -- The number of the paper it was done by; never a word of what was taken out.
  paper text not null check (paper <> ''),
  -- No foreign key: an old backup that is cleaned may be older than the account.
  account_id uuid not null,
  removed_at timestamptz not null,
  -- By the system's clock: since when nothing of it lies in files or in the database's own pages and log.
  cleaned_at timestamptz,
  -- What the program could not clean by itself, and the administrator of the database must.
  left_over text check (left_over in ('pages', 'log')),
  primary key (district_id, id),
  unique (district_id, notice_id),
  foreign key (district_id, notice_id) references notice (district_id, id)
);
create index tombstone_of_content on tombstone (district_id, sha256);

-- A notice that was taken out is an empty row: what hangs on it keeps its place, and finds nothing.
alter table notice
  add column removed boolean not null default false,
  drop constraint notice_check1,
  add check (state in ('reading', 'unread') or reading is not null or removed),
  add check (not removed or (reading is null and content = '' and source_name = '' and settlement is null
    and proof is null and number is null));

-- What a removal erases of rows that are otherwise only added to.
grant select, insert on tombstone to :"application";
grant update (cleaned_at, left_over) on tombstone to :"application";
grant delete on notice_answer, notice_original to :"application";
grant update (reason, cells, proof) on notice_amendment to :"application";
grant update (note, reason) on obligation_receipt to :"application";
