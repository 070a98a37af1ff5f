-- What was done on which day of the regime, a row each, put down in the transaction that did it: so whatever hangs on the
-- day happens once, however many programs wait for it and however often they are killed. What is done once for all
-- districts stands under the platform's id.
create table daily_run (
  district_id uuid not null,
  kind text not null,
  day date not null,
  -- When it was really done, by the system's clock: a program that stood still makes up for its days later.
  ran_at timestamptz not null,
  primary key (district_id, kind, day)
);

grant select, insert on daily_run to :"application";
