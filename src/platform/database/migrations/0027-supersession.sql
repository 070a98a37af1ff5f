-- A notice that another one replaced as a whole (重新印发，原通知同时废止, workflow §2): the programme goes on under the new
-- notice, and of each item it is kept what became of it.
create table notice_supersession (
  district_id uuid not null,
  id uuid not null,
  -- The notice that was replaced, and the one that replaced it: each is in one supersession on its side.
  notice_id uuid not null,
  by_id uuid not null,
  programme_id uuid not null,
  -- The first day of the programme, under the first of its notices.
  begun_on date not null,
  reason text not null check (reason <> ''),
  -- [{ "itemId": "…", "became": "continued" or "ended", "was": "3", "now": "4", "cells": [as of a correction],
  --    "issuedOn": "2022-04-07", "ledSince": null, "reason": null }]: what opened anew is no part of it.
  items jsonb not null,
  registered_by uuid not null,
  registered_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, notice_id),
  unique (district_id, by_id),
  check (notice_id <> by_id),
  foreign key (district_id, notice_id) references notice (district_id, id),
  foreign key (district_id, by_id) references notice (district_id, id),
  foreign key (district_id, programme_id) references programme (district_id, id),
  foreign key (district_id, registered_by) references account (district_id, id)
);
create index supersession_of_programme on notice_supersession (district_id, programme_id);

-- Registered once, never changed; a removal empties its words.
grant select, insert, update (reason, items) on notice_supersession to :"application";

-- The notice whose row an item is. One that a later notice left out keeps the notice it ended with, and its number there.
alter table task add column notice_id uuid, add column issued_on date;
update task t set notice_id = p.notice_id, issued_on = p.issued_on
  from programme p where p.district_id = t.district_id and p.id = t.programme_id;
alter table task
  alter column notice_id set not null,
  -- The day it was handed down, by the first notice that named it.
  alter column issued_on set not null,
  add foreign key (district_id, notice_id) references notice (district_id, id),
  drop constraint task_district_id_programme_id_seq_part_key,
  add constraint task_of_row unique (district_id, notice_id, seq, part);
create index task_by_number on task (district_id, programme_id, seq, part, id);

-- Of a programme whose list was published anew, the day by which the list that stands will be.
create or replace view portal_announcement with (security_barrier) as
  select distinct on (d.code) d.code, d.name, p.year, o.due_on as publish_by, o.provisional, d.host, d.contact
  from district d
  left join programme p on p.district_id = d.id
  left join obligation o
    on o.district_id = p.district_id and o.programme_id = p.id and o.kind = 'opening-publication' and o.state <> 'void'
  order by d.code, p.year desc nulls last, p.issued_on desc, o.due_on desc;
