-- Which events of calendar files somebody has taken over already.
create table imported_event (
    user_id     uuid         not null references app_user,
    uid         varchar(255) not null,
    imported_at timestamptz  not null,
    primary key (user_id, uid)
);
