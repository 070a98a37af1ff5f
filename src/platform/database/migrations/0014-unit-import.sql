-- Lists of units that came in as sheets. A sheet is kept as it was read, so that what somebody saw before they took it
-- over can be worked out again when they do.

create table unit_import (
  district_id uuid not null,
  id uuid not null,
  state text not null check (state in ('reading', 'unread', 'read', 'applied')),
  -- The file by its content; its bytes lie in the folder of files.
  source_name text not null,
  source_sha256 text not null check (source_sha256 ~ '^[0-9a-f]{64}$'),
  source_bytes bigint not null,
  account_id uuid not null,
  -- [{ "name": "单位名录", "rows": [{ "number": 2, "cells": ["区民政局", "民政局"] }] }]
  book jsonb,
  -- Why it could not be read: { "code": "damaged", "params": {} }
  unread jsonb,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (district_id, id),
  check ((state = 'unread') = (unread is not null)),
  check ((state in ('read', 'applied')) = (book is not null))
);

grant select, insert, update on unit_import to :"application";
