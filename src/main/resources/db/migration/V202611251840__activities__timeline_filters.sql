-- What is said in an activity, folded, so that a search within a history need not fold it anew for every entry.
alter table activity add column search text generated always as (quorum_fold(subject || ' ' || coalesce(body, ''))) stored;

-- What an activity is and whose, beside the records it is about: histories are narrowed without looking at activities
-- that do not match.
alter table activity_link add column type varchar(8), add column assignee_id uuid, add column created_by uuid;
update activity_link l set type = a.type, assignee_id = a.assignee_id, created_by = a.created_by
from activity a where a.id = l.activity_id;

drop index activity_link_account_idx;
create index activity_link_account_idx on activity_link (account_id, at desc, activity_id desc)
    include (type, assignee_id, created_by) where at is not null;

create or replace function activity_link_times() returns trigger language plpgsql as $$
begin
    select case when a.deleted_at is null then a.happened_at end, a.deleted_at is null and a.happened_at is null,
           a.type, a.assignee_id, a.created_by
    into new.at, new.open, new.type, new.assignee_id, new.created_by from activity a where a.id = new.activity_id;
    return new;
end $$;

create or replace function activity_times_to_links() returns trigger language plpgsql as $$
begin
    update activity_link
    set at = case when new.deleted_at is null then new.happened_at end,
        open = new.deleted_at is null and new.happened_at is null,
        type = new.type, assignee_id = new.assignee_id
    where activity_id = new.id;
    return null;
end $$;
drop trigger activity_times_to_links on activity;
create trigger activity_times_to_links after update on activity
    for each row when (old.happened_at is distinct from new.happened_at or old.deleted_at is distinct from new.deleted_at
                       or old.type is distinct from new.type or old.assignee_id is distinct from new.assignee_id)
    execute function activity_times_to_links();
