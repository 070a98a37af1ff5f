-- What a report of a node and the look at it rest on: the unit that spoke, its letter where a clerk registered it, the
-- certificate or the signed paper of whoever looked.

alter table milestone_report add column unit_id uuid not null;
alter table milestone_report add column receipt_number text;
alter table milestone_report add column letter jsonb;
alter table milestone_report add column certificate text;
alter table milestone_report add column paper jsonb;
alter table milestone_report add foreign key (district_id, unit_id) references unit (district_id, id);
alter table milestone_report add check ((basis is null) = (state <> 'verified'));
alter table milestone_report add check ((certificate is null) or basis = 'certificate');
-- Of one node one report waits at a time.
create unique index report_waiting on milestone_report (district_id, plan_id, milestone_id) where state = 'reported';
