-- What people did (happened_at) and will do (due_on, and due_at where the time of day matters).
create table activity (
    id               uuid primary key,
    version          bigint       not null,
    type             varchar(8)   not null check (type in ('TASK', 'CALL', 'MEETING', 'EMAIL', 'NOTE')),
    subject          varchar(200) not null,
    body             varchar(20000),
    due_on           date,
    due_at           timestamptz,
    happened_at      timestamptz,
    duration_minutes int check (duration_minutes between 1 and 100000),
    outcome          varchar(12),
    direction        varchar(8) check (direction in ('INBOUND', 'OUTBOUND')),
    priority         varchar(6)   not null check (priority in ('LOW', 'NORMAL', 'HIGH')),
    repeats          varchar(8) check (repeats in ('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY')),
    private          boolean      not null,
    assignee_id      uuid         not null references app_user,
    follows_id       uuid references activity,
    created_at       timestamptz  not null,
    created_by       uuid         not null references app_user,
    updated_at       timestamptz  not null,
    updated_by       uuid         not null references app_user,
    deleted_at       timestamptz,
    deleted_by       uuid references app_user,
    check (due_at is null or due_on is not null),
    check (happened_at is not null or type <> 'NOTE')
) with (autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);
create index activity_open_idx on activity (assignee_id, due_on, id) where happened_at is null and deleted_at is null;
create index activity_assignee_idx on activity (assignee_id, happened_at, id) where deleted_at is null;
create index activity_due_idx on activity (due_on, id) where happened_at is null and deleted_at is null;
create index activity_happened_idx on activity (happened_at, id) where deleted_at is null;
create index activity_follows_idx on activity (follows_id) where follows_id is not null;
create index activity_trash_idx on activity (deleted_at) where deleted_at is not null;

-- The records that an activity is about. The account is the one that the record belonged to then: what was said stays
-- with the company it was said to. at is the activity's happened_at, null while it is still to be done or in the trash.
create table activity_link (
    activity_id uuid        not null references activity on delete cascade,
    record_kind varchar(12) not null,
    record_id   uuid        not null,
    account_id  uuid,
    at          timestamptz,
    open        boolean     not null default false,
    primary key (activity_id, record_kind, record_id)
);
create index activity_link_record_idx on activity_link (record_id, at desc, activity_id desc) where at is not null;
create index activity_link_account_idx on activity_link (account_id, at desc, activity_id desc) where at is not null;
create index activity_link_open_record_idx on activity_link (record_id) where open;
create index activity_link_open_account_idx on activity_link (account_id) where open;

create table activity_participant (
    activity_id uuid not null references activity on delete cascade,
    user_id     uuid not null references app_user,
    primary key (activity_id, user_id)
);
create index activity_participant_user_idx on activity_participant (user_id);

create table activity_pin (
    activity_id uuid        not null references activity on delete cascade,
    record_id   uuid        not null,
    pinned_at   timestamptz not null,
    pinned_by   uuid        not null references app_user,
    primary key (record_id, activity_id)
);

create function activity_link_times() returns trigger language plpgsql as $$
begin
    select case when a.deleted_at is null then a.happened_at end, a.deleted_at is null and a.happened_at is null
    into new.at, new.open from activity a where a.id = new.activity_id;
    return new;
end $$;
create trigger activity_link_times before insert on activity_link
    for each row execute function activity_link_times();

create function activity_times_to_links() returns trigger language plpgsql as $$
begin
    update activity_link
    set at = case when new.deleted_at is null then new.happened_at end,
        open = new.deleted_at is null and new.happened_at is null
    where activity_id = new.id;
    return null;
end $$;
create trigger activity_times_to_links after update on activity
    for each row when (old.happened_at is distinct from new.happened_at or old.deleted_at is distinct from new.deleted_at)
    execute function activity_times_to_links();

create trigger activity_changes after update or delete on activity
    for each row execute function record_changes('ACTIVITY', '');
