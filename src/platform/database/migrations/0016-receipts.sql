-- How a filing came in: by which channel, on which day, where its paper is, and who registered it (代收). A receipt is
-- never edited: one that is wrong is put right by a further one that says why, or taken back by it.
create table obligation_receipt (
  district_id uuid not null,
  id uuid not null,
  obligation_id uuid not null,
  channel text not null check (channel in ('oa', 'paper', 'telephone', 'xlsx')),
  -- As it was registered, and the earlier of it and the day it was entered here: what lateness is measured by (I7).
  registered_on date not null,
  received_on date not null check (received_on <= registered_on),
  entered_at timestamptz not null,
  account_id uuid not null,
  -- The day on the unit's plan (R5): what a plan is measured by.
  drawn_up_on date,
  scan text check (scan ~ '^[0-9a-f]{64}$'),
  receipt_number text,
  note text,
  supersedes uuid,
  reason text,
  -- It takes the one before it back, and nothing stands in its place.
  withdraws boolean not null default false,
  primary key (district_id, id),
  foreign key (district_id, obligation_id) references obligation (district_id, id),
  foreign key (district_id, supersedes) references obligation_receipt (district_id, id),
  unique (district_id, supersedes),
  check ((supersedes is null) = (reason is null)),
  check (not withdraws or supersedes is not null)
);
create index receipt_of_obligation on obligation_receipt (district_id, obligation_id);

-- Whether a lateness counts (认定): proposed by one person and confirmed by another. It changes no day.
create table lateness_ruling (
  district_id uuid not null,
  id uuid not null,
  obligation_id uuid not null,
  counts boolean not null,
  reason text not null,
  state text not null check (state in ('proposed', 'confirmed', 'declined', 'superseded')),
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  -- Where the second person signed on paper.
  paper jsonb,
  version integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, obligation_id) references obligation (district_id, id),
  check ((state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);
create unique index ruling_proposed on lateness_ruling (district_id, obligation_id) where state = 'proposed';
create unique index ruling_standing on lateness_ruling (district_id, obligation_id) where state = 'confirmed';

-- Whoever owes was urged (催办), by a message or on the telephone, and what they answered.
create table urging (
  district_id uuid not null,
  id uuid not null,
  obligation_id uuid not null,
  kind text not null check (kind in ('message', 'telephone')),
  urged_on date not null,
  urged_at timestamptz not null,
  account_id uuid not null,
  role text not null,
  spoken_with text,
  answer text,
  answered_at timestamptz,
  answered_by uuid,
  version integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, obligation_id) references obligation (district_id, id),
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
-- Two who urge at once do not both reach the unit.
create unique index urging_of_day on urging (district_id, obligation_id, urged_on) where kind = 'message';
create index urging_of_obligation on urging (district_id, obligation_id);

grant select, insert on obligation_receipt to :"application";
grant select, insert, update on lateness_ruling, urging to :"application";
