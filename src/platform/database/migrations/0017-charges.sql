-- Who of the district's leaders is in charge of what, from day to day, and who acts for whom. A term that ends before it
-- begins was taken back before its first day; none is ever deleted, so that of any past day it can be said who it was.

-- 分管: the field of a unit.
create table portfolio (
  district_id uuid not null,
  id uuid not null,
  leader_id uuid not null,
  unit_id uuid not null,
  from_on date not null,
  until_on date,
  version integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, leader_id) references person (district_id, id),
  foreign key (district_id, unit_id) references unit (district_id, id)
);
create unique index portfolio_open on portfolio (district_id, unit_id) where until_on is null;

-- The one leader in charge of an item, as its issue fixed or a later day changed.
create table task_charge (
  district_id uuid not null,
  id uuid not null,
  leader_id uuid not null,
  task_id uuid not null,
  from_on date not null,
  until_on date,
  version integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, leader_id) references person (district_id, id),
  foreign key (district_id, task_id) references task (district_id, id)
);
create unique index task_charge_open on task_charge (district_id, task_id) where until_on is null;
create index task_charge_of_leader on task_charge (district_id, leader_id);

-- One person acts for another in a role, from a day to a day: it always ends (I19).
create table delegation (
  district_id uuid not null,
  id uuid not null,
  by_id uuid not null,
  to_id uuid not null,
  role text not null,
  -- { "units": null or ids, "tasks": null or ids }: null is all that comes with the role.
  scope jsonb not null,
  from_on date not null,
  until_on date not null,
  version integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, by_id) references person (district_id, id),
  foreign key (district_id, to_id) references person (district_id, id),
  check (by_id <> to_id)
);
create index delegation_by on delegation (district_id, by_id);
create index delegation_to on delegation (district_id, to_id);

grant select, insert, update on portfolio, task_charge, delegation to :"application";
