-- People and the posts they hold. A person may have no account: leaders sign on paper, units send paper (points 1 and 2).
-- A person may hold several posts at once; all that are of one role are acted in together, for several units (point 4).

create table person (
  district_id uuid not null,
  id uuid not null,
  name text not null check (name <> ''),
  -- Personal data: who may see them whole is a rule of its own, and the ledger holds them only in its erasable part.
  telephone text,
  mail text,
  -- The account they sign in with, once they have one.
  account_id uuid,
  version integer not null default 1,
  primary key (district_id, id),
  unique (district_id, account_id),
  foreign key (district_id, account_id) references account (district_id, id)
);

-- A person holds a role from its first day to its last, both included: in a unit, or in one of the district's own offices.
create table post (
  district_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  role text not null check (role in ('gov-office', 'supervision', 'finance', 'staffing', 'liaison', 'unit-head',
    'deputy-leader', 'district-head', 'system-admin', 'security-admin', 'audit-admin')),
  unit_id uuid,
  -- Of a unit's leaders: 主要领导 or 分管领导 (R4).
  rank text check (rank in ('head', 'deputy-head')),
  -- As the unit calls it: 局长, 社会事务股股长.
  title text,
  from_on date not null,
  until_on date,
  -- The post it was taken over from: a post changes hands without a new notice.
  succeeds uuid,
  version integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, person_id) references person (district_id, id),
  foreign key (district_id, unit_id) references unit (district_id, id),
  foreign key (district_id, succeeds) references post (district_id, id),
  check ((role in ('liaison', 'unit-head')) = (unit_id is not null)),
  check ((role = 'unit-head') = (rank is not null))
);
create index post_of_person on post (district_id, person_id);
create index post_of_unit on post (district_id, unit_id);

-- Whoever had a role goes on in it, under the name they signed in with, from the day their account was made by the
-- regime's clock: a demonstration's stands before the real day.
insert into person (district_id, id, name, account_id)
select o.district_id, o.account_id, a.login_name, o.account_id
from officer o join account a on a.district_id = o.district_id and a.id = o.account_id;

insert into post (district_id, id, person_id, role, unit_id, rank, from_on)
select o.district_id, o.account_id, o.account_id, o.role, o.unit_id, case when o.role = 'unit-head' then 'head' end,
  least((a.created_at at time zone 'Asia/Shanghai')::date,
    (select (c.moment at time zone 'Asia/Shanghai')::date from regime_clock c))
from officer o join account a on a.district_id = o.district_id and a.id = o.account_id;

drop table officer;

-- In which role the person of a session acts just now; null: in the first of those they hold.
alter table session add column hat text;

grant select, insert, update on person, post to :"application";
