-- People in place (R14): requests for people with every unit that was asked and what it said, who came, and the work bodies
-- of an item. Nobody's name is kept: how many came on which day is all that is asked later.

create table secondment (
  district_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  programme_id uuid not null,
  purpose text not null,
  posts text not null,
  wanted_people integer not null check (wanted_people > 0),
  wanted_from date not null,
  wanted_until date not null,
  state text not null check (state in ('requested', 'routed', 'countered', 'refused', 'escalated', 'agreed', 'arrived',
    'released', 'dropped', 'withdrawn')),
  agreed_people integer,
  agreed_from date,
  agreed_until date,
  agreed_on date,
  agreed_by text check (agreed_by in ('unit', 'counter', 'leader')),
  -- 组织部门 批准文号
  approval_number text,
  requested_on date not null,
  -- The letter it came by: { "on": "2022-05-05", "receiptNumber": "收12", "scan": "…" }
  letter jsonb,
  -- Of the deputy leader: { "on": "…", "kind": "order", "reason": "…", "paper": { "signedBy": "…", … } }
  decision jsonb,
  -- Why it was withdrawn or passed up.
  reason text,
  released_on date,
  account_id uuid not null,
  version integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, task_id) references task (district_id, id),
  foreign key (district_id, programme_id) references programme (district_id, id),
  check (wanted_until >= wanted_from),
  check ((agreed_by is null) = (agreed_people is null) and (agreed_by is null) = (agreed_from is null)
    and (agreed_by is null) = (agreed_until is null) and (agreed_by is null) = (agreed_on is null)),
  check ((state = 'released') = (released_on is not null))
);
create index secondment_of_task on secondment (district_id, task_id);
create index secondment_of_programme on secondment (district_id, programme_id);

-- A unit that was asked. Without an answer behind its day: 未反馈, never agreement (point 8).
create table secondment_asking (
  district_id uuid not null,
  secondment_id uuid not null,
  round integer not null,
  unit_id uuid not null,
  asked_on date not null,
  due_on date not null,
  answer text check (answer in ('agreed', 'countered', 'refused')),
  answered_on date,
  people integer,
  from_on date,
  until_on date,
  reason text,
  letter jsonb,
  primary key (district_id, secondment_id, round),
  foreign key (district_id, secondment_id) references secondment (district_id, id),
  foreign key (district_id, unit_id) references unit (district_id, id),
  check ((answer is null) = (answered_on is null))
);

create table secondment_arrival (
  district_id uuid not null,
  secondment_id uuid not null,
  place integer not null,
  arrived_on date not null,
  people integer not null check (people > 0),
  primary key (district_id, secondment_id, place),
  foreign key (district_id, secondment_id) references secondment (district_id, id)
);

create table work_body (
  district_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  programme_id uuid not null,
  name text not null,
  -- Who heads it, as its paper names them.
  leader text not null,
  purpose text not null,
  proposed_on date not null,
  proposed_by uuid not null,
  letter jsonb,
  state text not null check (state in ('proposed', 'approved', 'declined', 'active', 'dissolved')),
  document_number text,
  decided_on date,
  -- { "reason": "…", "paper": { "signedBy": "…", … } }
  decision jsonb,
  active_on date,
  dissolved_on date,
  version integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, task_id) references task (district_id, id),
  foreign key (district_id, programme_id) references programme (district_id, id),
  check (state not in ('approved', 'active') or document_number is not null)
);
create index work_body_of_task on work_body (district_id, task_id);

create table work_body_unit (
  district_id uuid not null,
  work_body_id uuid not null,
  place integer not null,
  unit_id uuid not null,
  primary key (district_id, work_body_id, place),
  foreign key (district_id, work_body_id) references work_body (district_id, id),
  foreign key (district_id, unit_id) references unit (district_id, id)
);

grant select, insert, update on secondment, secondment_asking, secondment_arrival, work_body, work_body_unit
  to :"application";
