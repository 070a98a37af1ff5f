-- On which day work on an item truly began, and what shows it; one that began before its plan was approved says why (I5).

alter table task add column start_explanation text;
alter table task add column start_paper jsonb;
alter table task add check ((start_paper is null) = (started_on is null));
