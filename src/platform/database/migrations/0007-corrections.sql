-- Papers that correct an issued notice (更正通知), each with its own number, day and reason, and the cells it changes. What
-- a notice first said stays where it is: what stands now is worked out from these, in the order they were made.
create table notice_amendment (
  district_id uuid not null,
  id uuid not null,
  notice_id uuid not null,
  place integer not null check (place > 0),
  -- 发文字号 of the correcting paper.
  number text not null check (number <> ''),
  -- The day of the paper.
  dated date not null,
  reason text not null check (reason <> ''),
  -- [{ "row": "8", "field": "responsibleUnits", "old": ["金太阳"], "new": ["洛满镇"] }]
  cells jsonb not null,
  -- How it was signed outside: by whom, and where the paper is.
  proof jsonb not null,
  registered_by uuid not null,
  registered_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, notice_id, place),
  foreign key (district_id, notice_id) references notice (district_id, id),
  foreign key (district_id, registered_by) references account (district_id, id)
);
-- No two papers of one district bear one number (I21).
create unique index notice_amendment_number on notice_amendment (district_id, number);

-- Registered once, never changed.
grant select, insert on notice_amendment to :"application";

-- The promise as first issued stands in task.original; figures and works that a correction changed are written anew.
grant delete on task_target, task_deliverable to :"application";
