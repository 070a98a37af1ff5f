-- Settings of a district, second factors, single sign-on, devices, and a record of who came in. Times are the system's.

-- What a district chose of a group of settings; what it did not choose is the program's own (kernel/settings.ts).
create table settings (
  district_id uuid not null,
  name text not null check (length(name) between 1 and 100),
  chosen jsonb not null,
  version integer not null default 1,
  primary key (district_id, name)
);

-- A browser somebody signed in with. It holds a token of its own, we its digest; by itself it lets nobody in.
create table device (
  district_id uuid not null,
  account_id uuid not null,
  id uuid not null,
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  -- What the browser says of itself, shortened.
  name text not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, account_id, token_hash),
  foreign key (district_id, account_id) references account (district_id, id) on delete cascade
);

-- Everybody signs in once more: a session now has a number that its owner may see, and says how it began.
delete from session;
alter table session add column id uuid not null;
alter table session add column way text not null check (way in ('password', 'invitation', 'telephone-code', 'first-run',
  'single-sign-on', 'emergency', 'demonstration'));
alter table session add column device_id uuid;
-- When the second factor was given in this session, or vouched for by whoever signed the person in; null: not yet.
alter table session add column second_factor_at timestamptz;
-- The provider of a single sign-on, and its own number for the session, by which it ends it (back-channel logout).
alter table session add column provider_id uuid;
alter table session add column provider_session text;
alter table session add unique (district_id, id);
create index session_of_provider on session (district_id, provider_id) where provider_id is not null;

-- The second factor of an account: a secret that makes a code every thirty seconds (RFC 6238), sealed with the key of the
-- data folder. Not confirmed: shown and not yet answered with a code. A step is taken once.
create table second_factor (
  district_id uuid not null,
  account_id uuid not null,
  secret text not null,
  made_at timestamptz not null,
  confirmed_at timestamptz,
  last_step bigint not null default 0,
  -- Of the recovery codes: one for all ten, so that one slow digest finds which it was.
  recovery_salt text,
  primary key (district_id, account_id),
  foreign key (district_id, account_id) references account (district_id, id) on delete cascade
);

create table recovery_code (
  district_id uuid not null,
  account_id uuid not null,
  code_hash text not null,
  primary key (district_id, account_id, code_hash),
  foreign key (district_id, account_id) references second_factor (district_id, account_id) on delete cascade
);

-- Whom a district lets its people sign in with (OpenID Connect). The issuer never changes: another is another provider.
create table sign_in_provider (
  district_id uuid not null,
  id uuid not null,
  name text not null check (name <> ''),
  issuer text not null,
  client_id text not null,
  -- Sealed with the key of the data folder; null: a public client.
  client_secret text,
  enabled boolean not null,
  -- Whether its word stands for the second factor too.
  vouches boolean not null,
  version integer not null default 1,
  primary key (district_id, id),
  unique (district_id, issuer, client_id)
);

-- Which account a subject of a provider is: by issuer and subject, never by a name.
create table sign_in_link (
  district_id uuid not null,
  provider_id uuid not null,
  subject text not null,
  account_id uuid not null,
  linked_at timestamptz not null,
  used_at timestamptz,
  primary key (district_id, provider_id, subject),
  unique (district_id, provider_id, account_id),
  foreign key (district_id, provider_id) references sign_in_provider (district_id, id),
  foreign key (district_id, account_id) references account (district_id, id) on delete cascade
);

-- A subject who came and is nobody's account yet: for the security administrator to link. What the provider said of them
-- helps to know them, and decides nothing.
create table sign_in_arrival (
  district_id uuid not null,
  provider_id uuid not null,
  subject text not null,
  said text not null,
  came_at timestamptz not null,
  primary key (district_id, provider_id, subject),
  foreign key (district_id, provider_id) references sign_in_provider (district_id, id)
);

-- A person on their way to a provider and back. The browser is bound by a cookie, the answer by state, nonce and PKCE.
create table sign_in_attempt (
  district_id uuid not null,
  state_hash text not null check (state_hash ~ '^[0-9a-f]{64}$'),
  provider_id uuid not null,
  purpose text not null check (purpose in ('sign-in', 'link', 'proof')),
  -- Whose session it was begun in; nobody's to sign in.
  account_id uuid,
  session_id uuid,
  browser_hash text not null check (browser_hash ~ '^[0-9a-f]{64}$'),
  nonce text not null,
  verifier text not null,
  go_on text not null,
  expires_at timestamptz not null,
  primary key (district_id, state_hash),
  foreign key (district_id, provider_id) references sign_in_provider (district_id, id),
  check ((purpose = 'sign-in') = (account_id is null))
);
create index sign_in_attempt_expiry on sign_in_attempt (expires_at);

-- Logout tokens that were heard: each is heard once.
create table logout_token (
  district_id uuid not null,
  provider_id uuid not null,
  jti text not null,
  expires_at timestamptz not null,
  primary key (district_id, provider_id, jti)
);

-- The account in the sealed envelope: for the day on which single sign-on does not answer. Its use opens the seal.
create table emergency_account (
  district_id uuid not null primary key,
  account_id uuid not null,
  sealed_at timestamptz not null,
  opened_at timestamptz,
  version integer not null default 1,
  foreign key (district_id, account_id) references account (district_id, id)
);

-- Who came in, or tried to. Names and addresses are personal: kept for as long as the law wants access logs, then erased.
create table sign_in_log (
  district_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  account_id uuid,
  -- As it was typed; null where nobody typed one.
  login_name text,
  way text not null,
  outcome text not null check (outcome in ('came-in', 'refused', 'locked', 'proven', 'not-proven')),
  address text not null,
  device text not null,
  primary key (district_id, id)
);
create index sign_in_log_of_account on sign_in_log (district_id, account_id, at);
create index sign_in_log_age on sign_in_log (at);

grant select, insert, update, delete on settings, device, second_factor, recovery_code, sign_in_link, sign_in_arrival,
  sign_in_attempt, logout_token to :"application";
grant select, insert, update on sign_in_provider, emergency_account to :"application";
-- Not update: a record of who came in is added to, and erased when its time is over.
grant select, insert, delete on sign_in_log to :"application";
