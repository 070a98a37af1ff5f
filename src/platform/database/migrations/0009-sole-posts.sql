-- Of the district's head, and of each unit's 主要领导, there is one at a time. Terms that meet the rule checks, under a lock;
-- two without an end the database refuses as well.
create unique index post_sole on post (district_id, role, unit_id) nulls not distinct
  where until_on is null and (role = 'district-head' or rank = 'head');
