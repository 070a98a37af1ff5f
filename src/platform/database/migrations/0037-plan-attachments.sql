-- Files that go with a plan (施工图 and others): each belongs to the editions from the one it was added to, up to the last
-- before it was taken out. An edition that left the desk keeps what it had.
create table plan_attachment (
  district_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  kind text not null check (kind in ('work-drawing', 'other')),
  -- Null: the file was taken out of everything.
  name text,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes integer not null check (bytes >= 0),
  from_edition integer not null,
  until_edition integer,
  attached_on date not null,
  attached_by uuid not null,
  primary key (district_id, id),
  foreign key (district_id, plan_id, from_edition) references plan_edition (district_id, plan_id, number)
);
create index attachment_of_plan on plan_attachment (district_id, plan_id);
create index attachment_by_content on plan_attachment (district_id, sha256);

grant select, insert, update on plan_attachment to :"application";
