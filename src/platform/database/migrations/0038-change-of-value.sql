-- A change may be of the money (workflow §12): what the whole is thought to cost.
alter table change_request drop constraint change_request_kind_check;
alter table change_request add constraint change_request_kind_check
  check (kind in ('duration', 'scope', 'value', 'suspend', 'resume', 'carry-over', 'terminate'));
alter table task_change drop constraint task_change_field_check;
alter table task_change add constraint task_change_field_check check (field in ('due', 'targets', 'value', 'state'));
