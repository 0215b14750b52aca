-- Meetings that people were invited to, with what they were told last; UID and SEQUENCE of iCalendar are made of both.
create table invitation (
    activity_id uuid primary key references activity on delete cascade,
    sequence    int          not null,
    subject     varchar(200) not null,
    place       varchar(200),
    day         date         not null,
    start_at    timestamptz,
    minutes     int,
    cancelled   boolean      not null
);

create table invitee (
    activity_id uuid         not null references invitation on delete cascade,
    address     varchar(254) not null,
    name        varchar(200) not null,
    user_id     uuid references app_user,
    answer      varchar(8) check (answer in ('ACCEPTED', 'DECLINED')),
    answered_at timestamptz,
    primary key (activity_id, address)
);
create index invitee_user_idx on invitee (user_id) where user_id is not null;
