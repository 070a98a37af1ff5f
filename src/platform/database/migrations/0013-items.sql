-- What an item's people and the gov office say of it after its issue.
alter table task
  -- Since when it stands in its state.
  add column state_since date,
  -- The day on which its lead unit's word came: its two persons, and where its own yearly plan holds the item.
  add column acknowledged_on date,
  -- Of a column or a heading of the annex, or as the gov office says; null: nobody has.
  add column category text,
  -- ["红茂小区"]: of a column of the annex, or as a person took them from its words; null: nobody has looked.
  add column sites jsonb,
  add check (acknowledged_on is null or (accountable_head is not null and hands_on_leader is not null
    and plan_reference is not null));
update task t set state_since = (select p.issued_on from programme p where p.district_id = t.district_id
  and p.id = t.programme_id), category = heading;
alter table task alter column state_since set not null;
