-- What a leader or a meeting decided on an item (督办) is asked of a unit by a day, as a matter is, and closed by the office.
alter table asking drop constraint asking_kind_check;
alter table asking
  add check (kind in ('material', 'matter', 'decision')),
  -- Who decided it: a leader by name, or a meeting. Emptied with what people wrote.
  add column decided_by text,
  add check ((kind = 'decision') = (decided_by is not null));
