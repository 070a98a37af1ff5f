-- Lists of people that came in as sheets. They hold telephones: a sheet is kept as it was read until it is taken over, or
-- has had its time as a draft.

create table person_import (
  district_id uuid not null,
  id uuid not null,
  state text not null check (state in ('reading', 'unread', 'read', 'applied')),
  source_name text not null,
  source_sha256 text not null check (source_sha256 ~ '^[0-9a-f]{64}$'),
  source_bytes bigint not null,
  account_id uuid not null,
  -- [{ "name": "人员", "rows": [{ "number": 2, "cells": ["李某", "13800006789"] }] }]
  book jsonb,
  -- Why it could not be read: { "code": "damaged", "params": {} }
  unread jsonb,
  created_at timestamptz not null,
  version integer not null default 1,
  primary key (district_id, id),
  check ((state = 'unread') = (unread is not null)),
  check ((state = 'read') = (book is not null))
);

grant select, insert, update, delete on person_import to :"application";
