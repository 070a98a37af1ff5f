-- What is asked of a unit on an item: a responsible unit for material by a day (材料报送), any unit for help with a difficulty (协调事项).
-- When it was asked and when it was answered are facts; whether that was late follows from them.
create table asking (
  district_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  programme_id uuid not null,
  task_id uuid not null,
  kind text not null check (kind in ('material', 'matter')),
  -- 2022Q3: the report it is for; null: a matter is for none.
  period text,
  unit_id uuid not null,
  what text not null,
  state text not null check (state in ('asked', 'answered', 'settled', 'withdrawn')),
  asked_on date not null,
  due_on date not null,
  asked_by uuid not null,
  -- The letter by which it was asked, where a clerk took it down from paper.
  letter jsonb,
  -- The difficulty of a report that it came of.
  difficulty_id uuid,
  answered_on date,
  answer text,
  answer_letter jsonb,
  -- How it ended, with the words said of it; of one that was taken back why.
  outcome text check (outcome in ('resolved', 'unresolved')),
  ended_on date,
  end_words text,
  primary key (district_id, id),
  foreign key (district_id, programme_id) references programme (district_id, id),
  foreign key (district_id, task_id) references task (district_id, id),
  foreign key (district_id, unit_id) references unit (district_id, id),
  check ((kind = 'material') = (period is not null)),
  check ((state = 'settled') = (outcome is not null)),
  check (state <> 'answered' or answered_on is not null)
);
create index asking_of_item on asking (district_id, task_id);
create index asking_of_programme on asking (district_id, programme_id);
create unique index asking_of_difficulty on asking (district_id, difficulty_id) where difficulty_id is not null;

create table asking_file (
  district_id uuid not null,
  id uuid not null,
  asking_id uuid not null,
  -- Null: the file was taken out of everything.
  name text,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes >= 0),
  primary key (district_id, id),
  foreign key (district_id, asking_id) references asking (district_id, id)
);
create index file_of_asking on asking_file (district_id, asking_id);

grant select, insert, update on asking, asking_file to :"application";
