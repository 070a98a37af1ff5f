-- The quarterly report (workflow §6): a filing for each duty of a unit, a section for each item in it. A draft is no row:
-- what was typed of a section stands among the forms, everything else is read from the facts until it is submitted.

create table report_filing (
  district_id uuid not null,
  -- The duty that it meets: one filing per unit and quarter (point 3, I15).
  obligation_id uuid not null,
  programme_id uuid not null,
  period text not null,
  letter_number text,
  -- Of a filing on paper: who signed the letter (代收).
  signed_by text,
  receipt_id uuid,
  submitted_at timestamptz,
  submitted_by uuid,
  version integer not null default 1,
  primary key (district_id, obligation_id),
  foreign key (district_id, obligation_id) references obligation (district_id, id),
  foreign key (district_id, programme_id) references programme (district_id, id)
);
create index report_filing_of_programme on report_filing (district_id, programme_id, period);

create table report_section (
  district_id uuid not null,
  -- Made of the item and the quarter: the same whoever files it.
  id uuid not null,
  edition integer not null check (edition > 0),
  obligation_id uuid not null,
  task_id uuid not null,
  period text not null,
  -- Whether no later edition has come after it.
  current boolean not null,
  state text not null check (state in ('draft', 'submitted', 'returned', 'accepted', 'superseded')),
  -- What it said when it was submitted.
  content jsonb,
  submitted_at timestamptz,
  submitted_by uuid,
  -- { "reason": "…", "newDueOn": "2022-07-12", "on": "2022-07-07", "by": "…" }
  returned jsonb,
  accepted_on date,
  accepted_by uuid,
  -- The canonical text that was accepted, and its hash. Emptied by a removal for secrecy alone; the hash stays.
  snapshot text,
  hash text,
  -- Why the edition before it was corrected.
  reason text,
  primary key (district_id, id, edition),
  foreign key (district_id, obligation_id) references report_filing (district_id, obligation_id),
  foreign key (district_id, task_id) references task (district_id, id),
  check ((state in ('accepted', 'superseded')) = (hash is not null)),
  check (current = (state <> 'superseded')),
  check ((edition > 1) = (reason is not null))
);
-- Each due quarter has exactly one current section per item (I15).
create unique index report_section_current on report_section (district_id, task_id, period) where current;
create index report_section_of_filing on report_section (district_id, obligation_id);

grant select, insert, update on report_filing, report_section to :"application";
