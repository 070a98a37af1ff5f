-- A light that a person put lower than the facts do (regulation.md §5): to what, why, by whom, from when and until when. The
-- light itself is kept nowhere: it follows from the facts of its day.

create table light_lowering (
  district_id uuid not null,
  id uuid not null,
  programme_id uuid not null,
  task_id uuid not null,
  light text not null check (light in ('lag', 'severe')),
  -- What the facts alone said that day, and the rule that said it.
  computed text not null check (computed in ('ok', 'lag', 'none')),
  rule text not null,
  reason text not null,
  lowered_on date not null,
  lowered_by uuid not null,
  -- The last day of the quarter it was said in.
  until_on date not null,
  lifted_on date,
  lifted_by uuid,
  lifted_reason text,
  primary key (district_id, id),
  foreign key (district_id, task_id) references task (district_id, id),
  foreign key (district_id, programme_id) references programme (district_id, id),
  check (until_on >= lowered_on),
  check (lifted_on between lowered_on and until_on),
  check ((lifted_on is null) = (lifted_by is null) and (lifted_on is null) = (lifted_reason is null))
);
create index light_lowering_of_task on light_lowering (district_id, task_id, id);
create index light_lowering_of_programme on light_lowering (district_id, programme_id);

grant select, insert, update on light_lowering to :"application";
