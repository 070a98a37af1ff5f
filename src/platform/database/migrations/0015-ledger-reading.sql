-- What a reader of the ledger filters by. Derived by the database, so that it cannot say anything else than the body.
alter table ledger_entry
  add column event text collate "C" not null generated always as (body::jsonb ->> 'event') stored,
  -- ISO 8601 in UTC: sorts as it reads.
  add column at text collate "C" not null generated always as (body::jsonb ->> 'at') stored,
  -- Every id it names: first what was changed and what that belongs to, then who acted, for whom, and for which units.
  add column named jsonb not null generated always as (
    jsonb_path_query_array(body::jsonb, '$.subjects[*].id')
    || jsonb_path_query_array(body::jsonb, '$.actor.accountId')
    || jsonb_path_query_array(body::jsonb, '$.actor.onBehalfOf')
    || jsonb_path_query_array(body::jsonb, '$.actor.units[*]')) stored;
create index ledger_entry_event on ledger_entry (district_id, event, seq);
create index ledger_entry_at on ledger_entry (district_id, at, seq);
create index ledger_entry_named on ledger_entry using gin (named);
drop index ledger_entry_subjects;
