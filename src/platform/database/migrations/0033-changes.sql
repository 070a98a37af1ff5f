-- Changes of items (workflow §12): what was, what is to be, who was asked, who decided. What an item promised first stays in
-- its own row; what each change made of it stays here and in task_change (I9).

create table change_request (
  district_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  programme_id uuid not null,
  programme_year integer not null,
  kind text not null check (kind in ('duration', 'scope', 'suspend', 'resume', 'carry-over', 'terminate')),
  rationale text not null,
  effect_on_people text not null,
  evidence text,
  -- As the item stood: { "dueOn": "2022-12-30", "targets": [{ "indicator": "…", "value": 5, "unit": "个" }] }
  before jsonb not null,
  after jsonb not null,
  proposed_on date not null,
  proposed_by uuid not null,
  letter jsonb,
  state text not null check (state in ('draft', 'countersigning', 'submitted', 'at-meeting', 'approved', 'rejected',
    'withdrawn')),
  -- The rules by which it is the meeting's, and their version.
  major_by jsonb not null,
  rules text not null,
  submission jsonb,
  decided jsonb,
  successor_id uuid,
  version integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, task_id) references task (district_id, id),
  foreign key (district_id, programme_id) references programme (district_id, id),
  foreign key (district_id, successor_id) references task (district_id, id),
  check (state not in ('approved', 'rejected') or decided is not null)
);
create index change_of_task on change_request (district_id, task_id);
create index change_of_programme on change_request (district_id, programme_id);

-- A unit that a change affects. Without an answer behind its day: 未反馈, never agreement (point 8).
create table change_countersign (
  district_id uuid not null,
  change_id uuid not null,
  place integer not null,
  unit_id uuid not null,
  asked_on date not null,
  due_on date not null,
  agrees boolean,
  answered_on date,
  reason text,
  letter jsonb,
  primary key (district_id, change_id, unit_id),
  foreign key (district_id, change_id) references change_request (district_id, id),
  foreign key (district_id, unit_id) references unit (district_id, id),
  check ((agrees is null) = (answered_on is null))
);

-- What an approved change made of an item, in words: the words before stay beside the new ones for ever (I9).
create table task_change (
  district_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  change_id uuid not null,
  field text not null check (field in ('due', 'targets', 'state')),
  was text not null,
  now text not null,
  -- Of the minutes or the leader's paper; null where he decided here.
  number text,
  decided_on date not null,
  reason text not null,
  due_on date,
  primary key (district_id, id),
  foreign key (district_id, task_id) references task (district_id, id)
);
create index task_change_of_task on task_change (district_id, task_id, id);

grant select, insert, update on change_request, change_countersign, task_change to :"application";
