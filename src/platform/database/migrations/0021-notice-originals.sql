-- Sealed originals of a notice that are kept as proof beside the text that was read (a scan, an OFD, an image): which file,
-- what its head says, and what of it differs from the notice and was acknowledged all the same.
create table notice_original (
  district_id uuid not null,
  id uuid not null,
  notice_id uuid not null,
  -- By its content; the bytes lie in the folder of files.
  name text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes integer not null check (bytes >= 0),
  state text not null check (state in ('reading', 'untyped', 'compared')),
  -- { "number": "柳南政办〔2022〕10号", "title": …, "issuedOn": "2022-04-07", "issuer": … }
  head jsonb,
  -- Who typed the head; null where the program read it.
  head_by uuid,
  -- [{ "differences": [{ "field": "number", "notice": …, "original": … }], "reason": …, "by": an account's id, "at": … }]
  acknowledgements jsonb not null default '[]',
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, notice_id, sha256),
  foreign key (district_id, notice_id) references notice (district_id, id),
  foreign key (district_id, head_by) references account (district_id, id),
  foreign key (district_id, added_by) references account (district_id, id),
  check ((state = 'compared') = (head is not null))
);

-- Kept once and for all; only what its head says is added.
grant select, insert, update on notice_original to :"application";
