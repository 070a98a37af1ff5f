-- A year's arrangement that was typed wrongly is put right by a further row of the same day of publication; of two the
-- later revision is known, and both stay. Who took it in and the file as it was sent stand beside it; a year that comes
-- with the program has neither.
alter table calendar_year
  add column revision integer not null default 1 check (revision > 0),
  add column source text,
  add column account_id uuid,
  add column taken_in_at timestamptz,
  add check ((account_id is null) = (taken_in_at is null)),
  drop constraint calendar_year_pkey,
  add primary key (district_id, year, published, revision);
