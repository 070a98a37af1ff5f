-- One person types in two windows, or on a telephone and at a desk: what each of them has not seen of the other's is told
-- as a conflict, as between two people. Null: whoever typed did not say in which window.
alter table draft_field add column typed_in text check (length(typed_in) between 8 and 64);
