-- Secret addresses under which a calendar program fetches the days of somebody's duties. Of the secret only its hash is
-- kept; what its owner may see is asked anew each time, so that a post that ended shows nothing more.
create table calendar_feed (
  district_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  account_id uuid not null,
  -- In which role its owner looks, as a session keeps it.
  hat text not null,
  scope text not null check (scope in ('own', 'all')),
  language text not null check (language in ('zh-CN', 'en')),
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  last_used_at timestamptz,
  ended_at timestamptz,
  version integer not null default 1,
  primary key (district_id, id),
  unique (district_id, token_hash),
  foreign key (district_id, person_id) references person (district_id, id),
  foreign key (district_id, account_id) references account (district_id, id)
);
create index feed_of_person on calendar_feed (district_id, person_id) where ended_at is null;

grant select, insert, update on calendar_feed to :"application";
