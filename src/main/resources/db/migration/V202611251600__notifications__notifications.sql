-- What people were told. Its id is made with it, so that a later one has a larger id.
create table notification (
    id          uuid primary key,
    user_id     uuid        not null references app_user,
    kind        varchar(12) not null,
    record_kind varchar(12),
    record_id   uuid,
    caused_by   uuid references app_user,
    amount      int         not null check (amount > 0),
    at          timestamptz not null,
    read_at     timestamptz,
    by_mail     boolean     not null,
    mailed_at   timestamptz,
    check ((record_kind is null) = (record_id is null))
) with (autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);
create index notification_user_idx on notification (user_id, id desc);
create index notification_unread_idx on notification (user_id, id desc) where read_at is null;
create index notification_mail_idx on notification (user_id, at) where by_mail and mailed_at is null;
create index notification_at_idx on notification (at);

-- How people want to be told of a kind of news, where that is not the usual way.
create table notification_choice (
    user_id  uuid        not null references app_user,
    kind     varchar(12) not null,
    delivery varchar(4)  not null check (delivery in ('APP', 'MAIL', 'OFF')),
    primary key (user_id, kind)
);
