-- When somebody last looked at a record, and when they had done so before that visit. Nothing but their marks depends on it.
create table record_look (
    user_id     uuid        not null references app_user on delete cascade,
    record_kind varchar(12) not null,
    record_id   uuid        not null,
    looked_at   timestamptz not null,
    before_at   timestamptz,
    primary key (user_id, record_id)
);
create index record_look_looked_idx on record_look (looked_at);
