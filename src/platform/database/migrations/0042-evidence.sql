-- What was made of a kept file so that it can be shown: a copy without its metadata, a small picture. Both live and go with
-- the file they were made of, once however often that was sent.
create table derived_file (
  district_id uuid not null,
  of_sha256 text not null check (of_sha256 ~ '^[0-9a-f]{64}$'),
  kind text not null check (kind in ('picture', 'thumbnail')),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes integer not null check (bytes >= 0),
  primary key (district_id, of_sha256, kind)
);
create index derived_by_content on derived_file (district_id, sha256);

-- Photos and files that show how an item stands: each is about something of a known kind that belongs to the item.
create table evidence (
  district_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  programme_id uuid not null,
  task_id uuid not null,
  about_kind text not null check (about_kind in ('item-quarter', 'milestone-report')),
  -- 2022Q3, or the id of the report.
  about_id text not null,
  kind text not null check (kind in ('photo', 'file')),
  -- Null: the file was taken out of everything.
  name text,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes >= 0),
  width integer,
  height integer,
  -- As the camera wrote it: local text, without a zone.
  taken_at text,
  latitude double precision,
  longitude double precision,
  -- 64 bits, hexadecimal: photos alike differ in few of them.
  likeness text check (length(likeness) = 16),
  attached_on date not null,
  attached_by uuid not null,
  -- For which unit; null: an office's.
  unit_id uuid,
  withdrawn_on date,
  primary key (district_id, id),
  foreign key (district_id, programme_id) references programme (district_id, id),
  foreign key (district_id, task_id) references task (district_id, id),
  foreign key (district_id, unit_id) references unit (district_id, id),
  check ((latitude is null) = (longitude is null))
);
create index evidence_of_item on evidence (district_id, task_id);
create index evidence_by_content on evidence (district_id, sha256);

-- That a photo or file was seen before, when it was attached: told, never refused.
create table evidence_alike (
  district_id uuid not null,
  evidence_id uuid not null,
  earlier_id uuid not null,
  -- Bits in which the two differ; null: the very same file.
  distance smallint,
  primary key (district_id, evidence_id, earlier_id),
  foreign key (district_id, evidence_id) references evidence (district_id, id),
  foreign key (district_id, earlier_id) references evidence (district_id, id)
);

-- Where the work of an item is done, as a photo that was taken there showed it.
create table item_site (
  district_id uuid not null,
  id uuid not null,
  version integer not null default 1,
  programme_id uuid not null,
  task_id uuid not null,
  name text not null,
  -- Null: the photo that showed it was taken out of everything.
  latitude double precision,
  longitude double precision,
  evidence_id uuid not null,
  set_on date not null,
  dropped_on date,
  primary key (district_id, id),
  foreign key (district_id, programme_id) references programme (district_id, id),
  foreign key (district_id, task_id) references task (district_id, id),
  foreign key (district_id, evidence_id) references evidence (district_id, id),
  check ((latitude is null) = (longitude is null))
);
create index site_of_item on item_site (district_id, task_id);

grant select, insert, update on evidence, item_site to :"application";
grant select, insert, delete on evidence_alike, derived_file to :"application";
