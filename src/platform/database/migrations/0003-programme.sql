-- The first capabilities of the regime: calendar, offices, notices, tasks, obligations. Days are days of Asia/Shanghai;
-- instants are the regime's clock. What a notice first said is kept verbatim beside whatever stands now.

-- The arrangement of a year's holidays, shared by all districts: under the platform's id. A later correction of the same
-- year is another row; of each year the one published last is known.
create table calendar_year (
  district_id uuid not null,
  year integer not null check (year between 1000 and 9999),
  published date not null,
  document text,
  -- [{ "day": "2022-04-24", "off": false, "name": "劳动节" }]
  days jsonb not null,
  primary key (district_id, year, published)
);

-- A district, county or zone that runs programmes; listed under the platform's id, so that its code is one of a kind.
create table district (
  district_id uuid not null,
  id uuid not null,
  -- GB/T 2260.
  code text not null check (code ~ '^[0-9]{6}$'),
  name text not null,
  -- The city or prefecture above it, as papers put it before the name.
  above text,
  version integer not null default 1,
  primary key (district_id, id),
  unique (district_id, code)
);

create table unit (
  district_id uuid not null,
  id uuid not null,
  name text not null check (name <> ''),
  short_name text,
  -- Null: a name that a notice gave and nobody has confirmed.
  kind text check (kind in ('town', 'subdistrict', 'department', 'public-institution', 'state-owned-enterprise',
    'enterprise', 'people-organisation', 'other')),
  parent_id uuid,
  credit_code text check (length(credit_code) = 18),
  from_on date,
  until_on date,
  version integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, parent_id) references unit (district_id, id)
);
-- Two living units of one name would make every paper ambiguous.
create unique index unit_living_name on unit (district_id, name) where until_on is null;

create table unit_alias (
  district_id uuid not null,
  unit_id uuid not null,
  alias text not null check (alias <> ''),
  primary key (district_id, unit_id, alias),
  foreign key (district_id, unit_id) references unit (district_id, id)
);

-- In which role an account acts. One role an account: who holds two posts signs in twice, and the ledger knows which it was.
create table officer (
  district_id uuid not null,
  account_id uuid not null,
  role text not null check (role in ('gov-office', 'supervision', 'finance', 'staffing', 'liaison', 'unit-head',
    'deputy-leader', 'district-head', 'system-admin', 'security-admin', 'audit-admin')),
  unit_id uuid,
  primary key (district_id, account_id),
  foreign key (district_id, account_id) references account (district_id, id),
  foreign key (district_id, unit_id) references unit (district_id, id),
  check ((role in ('liaison', 'unit-head')) = (unit_id is not null))
);

create table notice (
  district_id uuid not null,
  id uuid not null,
  -- Before it is a draft it is being read; what cannot be read stays unread, with the reason.
  state text not null check (state in ('reading', 'unread', 'draft', 'checked', 'signing', 'issued', 'superseded',
    'closed', 'archived')),
  -- 发文字号, from its issue on.
  number text,
  -- The original file by its content; its bytes lie in the folder of files.
  source_name text not null,
  source_sha256 text not null check (source_sha256 ~ '^[0-9a-f]{64}$'),
  source_bytes bigint not null,
  -- What was read from it, never changed; and the text that its spans count in.
  reading jsonb,
  content text not null default '',
  -- Why it could not be read: { "code": "damaged", "params": {} }
  unread jsonb,
  -- The notice whose file this one replaces before its issue.
  corrects uuid,
  -- What the notice leaves unsaid, as the office settled it once.
  settlement jsonb,
  settled_by uuid,
  settled_at timestamptz,
  -- How it was signed outside (登记已印发文件): who, on which day, and where the paper is.
  proof jsonb,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, corrects) references notice (district_id, id),
  check ((state = 'unread') = (unread is not null)),
  check (state in ('reading', 'unread') or reading is not null),
  check ((settlement is null) = (settled_by is null) and (settlement is null) = (settled_at is null))
);
create unique index notice_same_file on notice (district_id, source_sha256);
-- Of two issued notices of one district none bears the number of the other (I21).
create unique index notice_number on notice (district_id, number) where state in ('issued', 'closed');

-- What a person said to a question of the intake. The last answer to a question stands; earlier ones remain.
create table notice_answer (
  district_id uuid not null,
  notice_id uuid not null,
  place integer not null check (place > 0),
  code text not null,
  about text not null,
  -- As it was given, with the words that now stand in the place of what was asked about.
  answer jsonb not null,
  account_id uuid not null,
  answered_at timestamptz not null,
  primary key (district_id, notice_id, place),
  foreign key (district_id, notice_id) references notice (district_id, id)
);

-- A year's promise, begun by the issue of its notice.
create table programme (
  district_id uuid not null,
  id uuid not null,
  notice_id uuid not null,
  year integer not null,
  title text not null,
  issued_on date not null,
  version integer not null default 1,
  primary key (district_id, id),
  unique (district_id, notice_id),
  foreign key (district_id, notice_id) references notice (district_id, id)
);

create table task (
  district_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  seq integer not null,
  -- Set where several rows share a number; 0 where none does.
  part integer not null default 0,
  heading text,
  title text not null,
  content text not null,
  lead_unit_id uuid not null,
  due_on date not null,
  -- As the annex writes it: 12月30日.
  due_text text,
  state text not null check (state in ('issued', 'planning', 'ready', 'in-progress', 'suspended', 'completed-self',
    'accepted', 'closed', 'carried-over', 'terminated')),
  -- The row as the notice had it when it was issued (I9).
  original jsonb not null,
  -- The deputy leader in charge, as the office settled it; null: left for later.
  in_charge text,
  -- R13; null: the notice does not say, and nobody has.
  district_invested boolean,
  accountable_head text,
  hands_on_leader text,
  plan_reference text,
  plan_approved_on date,
  started_on date,
  version integer not null default 1,
  primary key (district_id, id),
  unique (district_id, programme_id, seq, part),
  foreign key (district_id, programme_id) references programme (district_id, id),
  foreign key (district_id, lead_unit_id) references unit (district_id, id)
);
create index task_of_lead on task (district_id, lead_unit_id);

create table task_unit (
  district_id uuid not null,
  task_id uuid not null,
  unit_id uuid not null,
  -- In the order of the notice.
  place integer not null,
  primary key (district_id, task_id, unit_id),
  foreign key (district_id, task_id) references task (district_id, id),
  foreign key (district_id, unit_id) references unit (district_id, id)
);
create index task_of_responsible on task_unit (district_id, unit_id);

create table task_target (
  district_id uuid not null,
  task_id uuid not null,
  place integer not null,
  indicator text not null,
  value double precision not null,
  unit text not null,
  qualifier text not null check (qualifier in ('exact', 'approx', 'at_least', 'at_most')),
  -- As written: 1198.10 keeps its zero.
  written text not null,
  primary key (district_id, task_id, place),
  foreign key (district_id, task_id) references task (district_id, id)
);

create table task_deliverable (
  district_id uuid not null,
  task_id uuid not null,
  place integer not null,
  words text not null,
  primary key (district_id, task_id, place),
  foreign key (district_id, task_id) references task (district_id, id)
);

-- Who owes what to whom by when. The day as written and the last day that is not late are both kept, with the rule, the
-- clause and the calendar they come from (I17).
create table obligation (
  district_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  -- The same duty of the same programme has the same key, however often it is generated.
  key text not null,
  kind text not null,
  what text,
  period text,
  owed_by jsonb not null,
  owed_to jsonb,
  -- Where a unit owes it.
  unit_id uuid,
  rule text not null,
  clause text,
  derivation jsonb not null,
  roll text not null,
  opens_on date not null,
  written_on date not null,
  reminder_on date not null,
  due_on date not null,
  provisional boolean not null,
  calendar_version text not null,
  state text not null check (state in ('not-due', 'open', 'met', 'void')),
  met_on date,
  met_late boolean,
  version integer not null default 1,
  primary key (district_id, id),
  unique (district_id, programme_id, key),
  foreign key (district_id, programme_id) references programme (district_id, id),
  foreign key (district_id, unit_id) references unit (district_id, id),
  check ((state = 'met') = (met_on is not null and met_late is not null))
);
create index obligation_by_day on obligation (district_id, programme_id, due_on, id);

create table obligation_task (
  district_id uuid not null,
  obligation_id uuid not null,
  task_id uuid not null,
  primary key (district_id, obligation_id, task_id),
  foreign key (district_id, obligation_id) references obligation (district_id, id),
  foreign key (district_id, task_id) references task (district_id, id)
);
create index obligation_of_task on obligation_task (district_id, task_id);

-- A file that bears a mark of secrecy is refused and leaves no trace: its notice is the only one ever deleted.
grant delete on notice to :"application";
grant select, insert, update on district, unit, officer, notice, programme, task, obligation to :"application";
grant select, insert, delete on unit_alias, task_unit, obligation_task to :"application";
-- Added to, never changed: answers of persons, published years, the promise in figures as issued.
grant select, insert on calendar_year, notice_answer, task_target, task_deliverable to :"application";
