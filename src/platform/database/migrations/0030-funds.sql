-- The money of an item: where it is planned to come from, what was contracted, what is asked for, what was really paid and
-- how it was settled. Amounts are whole fen.

-- One row an item: whoever changes anything of its money locks it, so that two at once never pass the cap.
create table item_fund (
  district_id uuid not null,
  task_id uuid not null,
  version integer not null default 1,
  primary key (district_id, task_id),
  foreign key (district_id, task_id) references task (district_id, id)
);

create table fund_plan (
  district_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  edition integer not null check (edition > 0),
  state text not null check (state in ('draft', 'reviewed', 'approved', 'returned', 'superseded')),
  -- [{ "source": "district", "amount": 12500000, "note": "指标文号" }]
  lines jsonb not null,
  -- Whose hand it was: { "accountId", "name" }, with the paper where one was registered.
  drawn_up_by jsonb not null,
  drawn_up_on date not null,
  reviewed_by jsonb,
  reviewed_on date,
  approved_by jsonb,
  approved_on date,
  reason text,
  primary key (district_id, id),
  foreign key (district_id, task_id) references item_fund (district_id, task_id),
  unique (district_id, task_id, edition),
  check (state <> 'approved' or approved_on is not null)
);
create unique index fund_plan_standing on fund_plan (district_id, task_id) where state = 'approved';
create unique index fund_plan_open on fund_plan (district_id, task_id) where state in ('draft', 'reviewed');

create table fund_contract (
  district_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  number text not null,
  party text not null,
  amount bigint not null check (amount > 0),
  signed_on date not null,
  -- Parts of ten thousand of a payment that go to the wage account.
  labour_share integer not null check (labour_share between 0 and 10000),
  -- 补充协议: [{ "number", "signedOn", "was", "now", "reason" }]
  supplements jsonb not null,
  primary key (district_id, id),
  foreign key (district_id, task_id) references item_fund (district_id, task_id),
  unique (district_id, task_id, number)
);

create table payment_application (
  district_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  contract_id uuid not null,
  serial integer not null check (serial > 0),
  round integer not null,
  state text not null check (state in ('draft', 'finance-review', 'leader-approval', 'approved', 'paid', 'reversed',
    'returned', 'rejected', 'withdrawn')),
  source text not null check (source in ('district', 'superior')),
  trigger text not null check (trigger in ('contract-signed', 'progress', 'works-accepted', 'settled',
    'retention-released')),
  amount bigint not null check (amount > 0),
  labour bigint not null check (labour >= 0),
  milestones jsonb not null,
  -- 计量支付证书: { "number", "value", "on" }
  certificate jsonb,
  invoice text not null,
  note text not null,
  applicant jsonb not null,
  submitted_on date,
  reviewer jsonb,
  reviewed_on date,
  route text check (route in ('none', 'deputy-leader', 'meeting')),
  approver jsonb,
  approved_on date,
  reason text,
  primary key (district_id, id),
  foreign key (district_id, task_id) references item_fund (district_id, task_id),
  foreign key (district_id, contract_id) references fund_contract (district_id, id),
  unique (district_id, task_id, serial)
);
create index application_waiting on payment_application (district_id, state)
  where state in ('finance-review', 'leader-approval', 'approved');

create table fund_settlement (
  district_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  contract_id uuid not null,
  state text not null check (state in ('review', 'settled', 'retention-held', 'retention-released')),
  works_accepted_on date not null,
  claimed bigint not null check (claimed > 0),
  began_by jsonb not null,
  final_value bigint,
  settled_on date,
  report text,
  settled_by jsonb,
  retention bigint,
  retention_due date,
  released_on date,
  over_paid bigint,
  recovered_on date,
  primary key (district_id, id),
  foreign key (district_id, task_id) references item_fund (district_id, task_id),
  foreign key (district_id, contract_id) references fund_contract (district_id, id),
  unique (district_id, contract_id),
  check ((state = 'review') = (final_value is null)),
  -- 建质〔2017〕138号: at most 3 %, and nobody retains what there is not.
  check (retention is null or retention <= final_value)
);

-- What was really paid, a line a voucher. It is only ever added to: a line that is wrong is reversed by a further one, so
-- the application may neither change nor delete here.
create table payment_entry (
  district_id uuid not null,
  id uuid not null,
  task_id uuid not null,
  kind text not null check (kind in ('payment', 'reversal', 'recovery')),
  source text not null check (source in ('district', 'superior', 'unit', 'social')),
  amount bigint not null check (amount <> 0),
  voucher text not null,
  paid_on date not null,
  contract_id uuid,
  application_id uuid,
  reverses uuid,
  indicator text,
  over_cap bigint not null check (over_cap >= 0),
  reason text,
  -- Where finance's slip is: { "scan" } or { "receiptNumber" }.
  slip jsonb,
  account_id uuid not null,
  entered_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, task_id) references item_fund (district_id, task_id),
  foreign key (district_id, contract_id) references fund_contract (district_id, id),
  foreign key (district_id, application_id) references payment_application (district_id, id),
  foreign key (district_id, reverses) references payment_entry (district_id, id),
  unique (district_id, reverses),
  check ((kind = 'reversal') = (reverses is not null))
);
create index entry_of_item on payment_entry (district_id, task_id, paid_on);

grant select, insert, update on item_fund, fund_plan, fund_contract, payment_application, fund_settlement
  to :"application";
grant select, insert on payment_entry to :"application";
