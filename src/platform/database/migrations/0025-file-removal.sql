-- Emergency removal (紧急清除, point 13) of any file that was attached to something, not of a notice alone: a tombstone is then
-- of a file by itself.
alter table tombstone alter column notice_id drop not null;
create unique index tombstone_of_file on tombstone (district_id, sha256) where notice_id is null;

-- Which part of the regime attached a file: where it is mentioned in the ledger alone, a list says so from here. What was
-- attached before this was kept says nothing.
alter table upload add column attached_to text check ((attached_to is null) or (attached_at is not null));
