-- A person's open deals are few among the closed ones: with the status in the index, the others are not fetched.
create index opportunity_owner_idx on opportunity (owner_id, coalesce(close_date, '-infinity'::date), id, status)
    where deleted_at is null;
drop index opportunity_owner_close_idx;
