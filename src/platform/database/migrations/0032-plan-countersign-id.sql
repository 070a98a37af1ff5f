-- A unit that is waited for is waited for about its own answer: each has a name of its own.
alter table plan_countersign
  add column id uuid not null,
  add unique (district_id, id);
