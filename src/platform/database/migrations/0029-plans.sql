-- How an item is to be carried out (实施方案, R5 to R12): one plan an item, in editions. An edition that was sent back or
-- replaced is kept whole; the approved one is the baseline.
create table plan (
  district_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  task_id uuid not null,
  -- The edition at work, and the one that holds.
  edition integer not null default 1,
  approved_edition integer,
  version integer not null default 1,
  primary key (district_id, id),
  unique (district_id, task_id),
  foreign key (district_id, task_id) references task (district_id, id),
  foreign key (district_id, programme_id) references programme (district_id, id)
);
create index plan_of_programme on plan (district_id, programme_id);

create table plan_edition (
  district_id uuid not null,
  plan_id uuid not null,
  number integer not null,
  state text not null check (state in ('draft', 'countersigning', 'submitted', 'under-review', 'approved', 'returned',
    'at-executive-meeting', 'superseded')),
  -- Duties, owners, milestones, fund lines, staffing needs, risks.
  content jsonb not null,
  begun_on date not null,
  -- When the responsible units were asked (R11), when it was sent up, by whom, and when it was approved (R9): the duty of
  -- R5 is met by the day on the plan, which stands with its obligation (point 7).
  asked_on date,
  submitted_on date,
  submitted_by uuid,
  checked_on date,
  approved_on date,
  superseded_on date,
  primary key (district_id, plan_id, number),
  foreign key (district_id, plan_id) references plan (district_id, id)
);

-- What each responsible unit says of an edition (会签). Without an answer it is 未反馈, never agreement (point 8).
create table plan_countersign (
  district_id uuid not null,
  plan_id uuid not null,
  edition integer not null,
  unit_id uuid not null,
  place integer not null,
  asked_on date not null,
  due_on date not null,
  answer text check (answer in ('agreed', 'objected')),
  reason text,
  answered_on date,
  answered_by uuid,
  -- Where a clerk registered it: the day of the unit's paper, and its scan or receipt number.
  paper jsonb,
  -- What the lead unit says to an objection.
  reply text,
  replied_on date,
  replied_by uuid,
  primary key (district_id, plan_id, edition, unit_id),
  foreign key (district_id, plan_id, edition) references plan_edition (district_id, plan_id, number),
  foreign key (district_id, unit_id) references unit (district_id, id),
  check ((answer is null) = (answered_on is null) and (answer is null) = (answered_by is null))
);

-- What was decided on an edition, act by act: added to, never changed (I11).
create table plan_decision (
  district_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  edition integer not null,
  move text not null check (move in ('submit', 'check', 'return', 'approve', 'escalate', 'approve-at-meeting', 'remit',
    'defer')),
  decided_on date not null,
  decided_at timestamptz not null,
  account_id uuid not null,
  role text not null,
  -- 审定意见, or why it was sent back or up.
  words text,
  -- Where it was signed on paper.
  paper jsonb,
  -- Of the executive meeting.
  minutes text,
  primary key (district_id, id),
  foreign key (district_id, plan_id, edition) references plan_edition (district_id, plan_id, number)
);
create index decision_of_plan on plan_decision (district_id, plan_id, edition);

-- What a unit says of a milestone, and who looked: it hangs on the milestone through all editions.
create table milestone_report (
  district_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  milestone_id uuid not null,
  kind text not null check (kind in ('met', 'partial')),
  -- How much of it is done, in percent; 100 of one that is met.
  share integer not null check (share between 1 and 100),
  -- The day on which it was reached, by the unit.
  reached_on date not null,
  value text,
  note text,
  scan text check (scan ~ '^[0-9a-f]{64}$'),
  reported_on date not null,
  reported_by uuid not null,
  state text not null check (state in ('reported', 'verified', 'rejected')),
  basis text check (basis in ('lead', 'inspector', 'certificate')),
  reason text,
  decided_on date,
  decided_by uuid,
  version integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, plan_id) references plan (district_id, id),
  check ((state = 'reported') = (decided_on is null) and (decided_on is null) = (decided_by is null))
);
create index report_of_milestone on milestone_report (district_id, plan_id, milestone_id);

grant select, insert, update on plan, plan_edition, plan_countersign, milestone_report to :"application";
-- An act stands; only its words can be taken out with a file or a notice that must not be here (point 13).
grant select, insert, update (words, paper) on plan_decision to :"application";
