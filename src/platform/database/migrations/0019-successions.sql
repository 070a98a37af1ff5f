-- Units that become others from a day on (point 11): merged, split or renamed; and names of a notice that turned out to be
-- another unit's (金太阳). A unit's row stays for ever, since papers, history and what was done name it.

create table succession (
  district_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('succession', 'identity')),
  -- The first day of those that come after.
  from_on date not null,
  -- 文号 of the paper it rests on; a name is tied to its unit by a person's word alone.
  number text check (number <> ''),
  -- [{"unitId": …} or {"name": …, "kind": …}]: who comes after. A new unit comes into being on the day itself.
  heirs jsonb not null,
  -- [{"about": "lead:<item>", "choice": "<unit>"}]: what a person decided, question by question.
  answers jsonb not null,
  state text not null check (state in ('planned', 'in-effect', 'withdrawn')),
  account_id uuid not null,
  recorded_at timestamptz not null,
  version integer not null default 1,
  primary key (district_id, id),
  check ((kind = 'identity') = (number is null))
);

create table succession_unit (
  district_id uuid not null,
  succession_id uuid not null,
  unit_id uuid not null,
  -- One that ends, or one that comes after.
  side text not null check (side in ('before', 'after')),
  primary key (district_id, succession_id, unit_id),
  foreign key (district_id, succession_id) references succession (district_id, id),
  foreign key (district_id, unit_id) references unit (district_id, id)
);
create index succession_of_unit on succession_unit (district_id, unit_id);

-- Where a name turned out to be another unit's.
alter table unit
  add column identified_as uuid,
  add foreign key (district_id, identified_as) references unit (district_id, id);
drop index unit_living_name;
create unique index unit_living_name on unit (district_id, name) where until_on is null and identified_as is null;

-- Who stood for whom on an item since when, under the names they bore then: the item's own words stay (I9).
create table task_succession (
  district_id uuid not null,
  task_id uuid not null,
  succession_id uuid not null,
  place integer not null,
  -- What the unit was to the item.
  role text not null check (role in ('lead', 'responsible')),
  was_id uuid not null,
  was_name text not null,
  -- Null where it is named no more, since it leads the item now (I4).
  now_id uuid,
  now_name text,
  from_on date not null,
  primary key (district_id, task_id, succession_id, place),
  foreign key (district_id, task_id) references task (district_id, id),
  foreign key (district_id, succession_id) references succession (district_id, id),
  foreign key (district_id, was_id) references unit (district_id, id),
  foreign key (district_id, now_id) references unit (district_id, id),
  check ((now_id is null) = (now_name is null))
);

grant select, insert, update on succession to :"application";
grant select, insert on succession_unit, task_succession to :"application";
