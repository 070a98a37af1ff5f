-- What was told to whom. The inbox is these rows themselves; what leaves the house is a delivery each. A message holds ids
-- and stages, never words: what stands in a duty is read when it is shown, by whoever may see it then.
create table message (
  district_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  on_day date not null,
  -- [{ "dutyId": "…", "stage": "today" }], the most pressing first.
  lines jsonb not null,
  read_at timestamptz,
  version integer not null default 1,
  primary key (district_id, id),
  -- However often a day's reminders are made, a person gets one message a day.
  unique (district_id, person_id, on_day),
  foreign key (district_id, person_id) references person (district_id, id)
);

-- One message on its way out by one channel. `sending` is written down before the other side is spoken to: whoever dies in
-- that moment leaves a delivery that may have arrived, which is then `uncertain` and not sent a second time by itself.
create table delivery (
  district_id uuid not null,
  id uuid not null,
  -- Null: to a group's robot, for the day and for nobody in particular.
  message_id uuid,
  on_day date not null,
  channel text not null check (channel in ('mail', 'sms', 'wecom', 'dingtalk', 'feishu')),
  state text not null check (state in ('waiting', 'sending', 'sent', 'failed', 'uncertain')),
  tries integer not null default 0,
  -- Why it failed last, in the words of the other side.
  reason text,
  changed_at timestamptz not null,
  version integer not null default 1,
  primary key (district_id, id),
  unique nulls not distinct (district_id, message_id, on_day, channel),
  foreign key (district_id, message_id) references message (district_id, id)
);
create index delivery_by_day on delivery (district_id, on_day, id);

-- The link in a message opens exactly the thing to do, once, for the one it was sent to; it signs nobody in.
create table message_link (
  district_id uuid not null,
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  message_id uuid not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (district_id, token_hash),
  foreign key (district_id, message_id) references message (district_id, id)
);

-- Ways out of the house, each off until the system administrator gives it an address. What is secret in it is sealed.
create table channel (
  district_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('mail', 'sms', 'wecom', 'dingtalk', 'feishu')),
  enabled boolean not null,
  -- What is no secret: host, port, sender.
  settings jsonb not null,
  secret text,
  version integer not null default 1,
  primary key (district_id, id),
  unique (district_id, kind)
);

-- By which channels somebody wants to be told; without a row by mail where they have an address, and not by SMS.
create table reminder_choice (
  district_id uuid not null,
  person_id uuid not null,
  channels text[] not null check (channels <@ array['mail', 'sms']),
  primary key (district_id, person_id),
  foreign key (district_id, person_id) references person (district_id, id)
);

grant select, insert, update on message, delivery, message_link, channel, reminder_choice to :"application";
