-- What the public page of a district says of who answers for it; null: the government of the district, and the hot line.
alter table district add column host text check (host <> ''), add column contact text check (contact <> '');

create or replace view portal_announcement with (security_barrier) as
  select distinct on (d.code) d.code, d.name, p.year, o.due_on as publish_by, o.provisional, d.host, d.contact
  from district d
  left join programme p on p.district_id = d.id
  left join obligation o
    on o.district_id = p.district_id and o.programme_id = p.id and o.kind = 'opening-publication' and o.state <> 'void'
  order by d.code, p.year desc nulls last, p.issued_on desc, o.due_on;
