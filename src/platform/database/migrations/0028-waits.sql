-- A wait for a person is about a thing of its own: a request for people, a change. What a notice sets is about none.

alter table obligation add column about uuid;
create index obligation_about on obligation (district_id, about) where about is not null;
