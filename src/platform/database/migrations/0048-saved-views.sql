-- What somebody looks at again and again in a list, under a name of their own: the filter as it stands in the address bar.
create table saved_view (
  district_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- Which list it is of, whatever year it shows.
  place text not null,
  name text not null check (name <> ''),
  search text not null,
  saved_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, person_id, place, name),
  foreign key (district_id, person_id) references person (district_id, id)
);

grant select, insert, update, delete on saved_view to :"application";
