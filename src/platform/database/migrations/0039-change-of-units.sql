-- A change may be of the units (workflow §12): another lead, other responsible units.
alter table change_request drop constraint change_request_kind_check;
alter table change_request add constraint change_request_kind_check
  check (kind in ('duration', 'scope', 'value', 'unit', 'suspend', 'resume', 'carry-over', 'terminate'));
alter table task_change drop constraint task_change_field_check;
alter table task_change add constraint task_change_field_check
  check (field in ('due', 'targets', 'value', 'leadUnits', 'responsibleUnits', 'state'));
-- Of a change of the units: those that stand since, by id; their names stand in the words.
alter table task_change add column unit_ids jsonb;
