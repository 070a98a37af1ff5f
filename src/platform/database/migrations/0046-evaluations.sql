-- A negative word of an accepted report on a responsible unit (R22), which the unit was told of: what it answered, and how the
-- supervision office settled a dispute. The word itself stands in the accepted section alone, and is not written here.
create table evaluation (
  district_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  programme_id uuid not null,
  task_id uuid not null,
  period text not null,
  -- The accepted edition that says it.
  edition integer not null check (edition >= 1),
  unit_id uuid not null,
  state text not null check (state in ('notified', 'unanswered', 'agreed', 'disputed', 'settled', 'lifted')),
  notified_on date not null,
  stance text check (stance in ('agree', 'object')),
  answered_on date,
  answered_by uuid,
  -- Null though it was answered: it was taken out of everything.
  answer text,
  answer_letter jsonb,
  outcome text check (outcome in ('stands', 'set-aside')),
  settled_on date,
  settled_by uuid,
  ruling text,
  ruling_letter jsonb,
  -- A correction of the report took the word back, or said it otherwise.
  lifted_on date,
  primary key (district_id, id),
  foreign key (district_id, programme_id) references programme (district_id, id),
  foreign key (district_id, task_id) references task (district_id, id),
  foreign key (district_id, unit_id) references unit (district_id, id),
  check ((stance is null) = (answered_on is null) and (stance is null) = (answered_by is null)),
  check ((outcome is null) = (settled_on is null) and (outcome is null) = (settled_by is null)),
  -- Silence is no admission: whoever agreed has said so.
  check (state not in ('agreed', 'disputed', 'settled') or stance is not null),
  check (state <> 'agreed' or stance = 'agree'),
  check (outcome is null or stance = 'object'),
  check (state <> 'settled' or outcome is not null),
  check ((state = 'lifted') = (lifted_on is not null))
);
create index evaluation_of_programme on evaluation (district_id, programme_id);
-- A word is told to its unit once.
create unique index evaluation_standing on evaluation (district_id, task_id, period, unit_id) where state <> 'lifted';

grant select, insert, update on evaluation to :"application";
