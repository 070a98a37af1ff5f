-- The plan of an earlier year that one was begun by, in the edition that held: shown for ever beside what was made of it.
alter table plan
  add column model_plan_id uuid,
  add column model_edition integer,
  add foreign key (district_id, model_plan_id, model_edition) references plan_edition (district_id, plan_id, number),
  add check ((model_plan_id is null) = (model_edition is null));
