-- What a change of an item rests on is attached to it as evidence is to a quarter, and found by it.
alter table evidence drop constraint evidence_about_kind_check;
alter table evidence add constraint evidence_about_kind_check
  check (about_kind in ('item-quarter', 'milestone-report', 'change'));
create index evidence_about on evidence (district_id, about_kind, about_id);
