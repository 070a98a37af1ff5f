-- The plan of an earlier year that one was begun by, in the edition that held: shown for ever beside what was made of it.
-- Its edition is no key: plans and editions would then lead to each other in a circle.
alter table plan
  add column model_plan_id uuid,
  add column model_edition integer,
  add foreign key (district_id, model_plan_id) references plan (district_id, id),
  add check ((model_plan_id is null) = (model_edition is null));
