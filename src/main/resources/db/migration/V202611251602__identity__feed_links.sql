-- Secret addresses under which other programs read something of a person's.
create table feed_link (
    user_id    uuid        not null references app_user,
    feed       varchar(20) not null,
    hash       bytea       not null unique,
    created_at timestamptz not null,
    primary key (user_id, feed)
);
