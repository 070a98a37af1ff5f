-- What the public may know before anything is published: that a district runs programmes, of which year the newest is,
-- and by when its list will stand in the open. The portal's role reads this and nothing else. A view reads as its
-- owner, so the tables below it stay closed to whoever reads it; the barrier keeps a condition that fails out of them.
create view portal_announcement with (security_barrier) as
  select distinct on (d.code) d.code, d.name, p.year, o.due_on as publish_by, o.provisional
  from district d
  left join programme p on p.district_id = d.id
  left join obligation o
    on o.district_id = p.district_id and o.programme_id = p.id and o.kind = 'opening-publication' and o.state <> 'void'
  order by d.code, p.year desc nulls last, p.issued_on desc, o.due_on;

grant select on portal_announcement to :"portal";
