-- Ways into an account that are handed out for one use: an invitation to set its first password, and the code that is
-- read out on the telephone when the password was forgotten. Of each kind one at a time; a newer one ends the older.

create table entry_code (
  district_id uuid not null,
  account_id uuid not null,
  kind text not null check (kind in ('invitation', 'telephone')),
  -- The digest of an invitation's secret (SHA-256 of 256 bits); of a telephone code, which is short, Argon2id.
  code_hash text not null,
  failed_attempts integer not null default 0 check (failed_attempts >= 0),
  -- Whoever handed it out; nobody where the program did.
  made_by uuid,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (district_id, account_id, kind),
  foreign key (district_id, account_id) references account (district_id, id) on delete cascade
);
create unique index entry_code_secret on entry_code (district_id, code_hash) where kind = 'invitation';
create index entry_code_expiry on entry_code (expires_at);

-- Since when the password is what it is; null where there is none.
alter table account add column password_set_at timestamptz;
update account set password_set_at = created_at where password_hash is not null;
alter table account add check ((password_hash is null) = (password_set_at is null));

grant select, insert, update, delete on entry_code to :"application";
