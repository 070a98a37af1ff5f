-- A message that is about something other than duties: then it has no lines.
alter table message add column about text check (about in ('emergency-opened'));
