-- A manager vouches for a deal that is forecast as commit without the people whom its pipeline asks for.
create table commit_exception (
    opportunity_id uuid          primary key references opportunity on delete cascade,
    reason         varchar(1000) not null,
    given_at       timestamptz   not null,
    given_by       uuid          not null references app_user
);
