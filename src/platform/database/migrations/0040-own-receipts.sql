-- A lead unit puts down itself on which day its plan was drawn up (R5): no clerk received anything by any other way.
alter table obligation_receipt drop constraint obligation_receipt_channel_check;
alter table obligation_receipt add constraint obligation_receipt_channel_check
  check (channel in ('oa', 'paper', 'telephone', 'xlsx', 'unit'));
