-- Urging (催办) goes out at once and by itself. Of what a day's reminders tell there is still one message a person and day.
alter table message add column urging_id uuid;
alter table message add foreign key (district_id, urging_id) references urging (district_id, id);
alter table message drop constraint message_district_id_person_id_on_day_key;
create unique index message_of_day on message (district_id, person_id, on_day) where urging_id is null;
create unique index message_of_urging on message (district_id, urging_id, person_id) where urging_id is not null;
create index message_by_day on message (district_id, person_id, on_day, id);
