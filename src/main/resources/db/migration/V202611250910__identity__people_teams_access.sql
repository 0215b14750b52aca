create table organisation (
    id                   smallint primary key default 1 check (id = 1),
    version              bigint       not null default 0,
    name                 varchar(120) not null,
    currency             char(3)      not null,
    zone                 varchar(64)  not null,
    locale               varchar(35)  not null,
    fiscal_first_month   smallint     not null check (fiscal_first_month between 1 and 12),
    fiscal_pattern       varchar(20)  not null check (fiscal_pattern in ('CALENDAR_MONTHS', 'WEEKS_445')),
    accounts_readable    varchar(10)  not null check (accounts_readable in ('EVERYONE', 'PRIVATE')),
    opportunities_readable varchar(10) not null check (opportunities_readable in ('EVERYONE', 'PRIVATE')),
    updated_at           timestamptz  not null default now()
);
insert into organisation (name, currency, zone, locale, fiscal_first_month, fiscal_pattern, accounts_readable, opportunities_readable)
values ('My company', 'USD', 'UTC', 'en-US', 1, 'CALENDAR_MONTHS', 'EVERYONE', 'PRIVATE');

-- sharing: what the members of a team may do with each other's records
create table team (
    id         uuid primary key,
    version    bigint       not null,
    name       varchar(120) not null,
    parent_id  uuid references team,
    sharing    varchar(10)  not null default 'NONE' check (sharing in ('NONE', 'READ', 'EDIT')),
    created_at timestamptz  not null,
    updated_at timestamptz  not null,
    deleted_at timestamptz
);
create unique index team_name_key on team (quorum_fold(name)) where deleted_at is null;
create index team_parent_idx on team (parent_id);

-- INVITED: may own records, cannot sign in until an invitation is accepted
create table app_user (
    id              uuid primary key,
    version         bigint       not null,
    email           varchar(254) not null,
    name            varchar(120) not null,
    title           varchar(120),
    status          varchar(10)  not null check (status in ('INVITED', 'ACTIVE', 'DISABLED')),
    roles           varchar(20)[] not null,
    manager_id      uuid references app_user,
    team_id         uuid references team,
    locale          varchar(35),
    zone            varchar(64),
    password_hash   varchar(255),
    password_set_at timestamptz,
    created_at      timestamptz  not null,
    updated_at      timestamptz  not null
);
create unique index app_user_email_key on app_user (lower(normalize(email, NFKC)));
create index app_user_manager_idx on app_user (manager_id);
create index app_user_team_idx on app_user (team_id);
create index app_user_search_idx on app_user using gin (quorum_fold(name) gin_trgm_ops);

create function app_user_reporting_line() returns trigger language plpgsql as $$
declare
    depth int;
    loop_found boolean;
begin
    if new.manager_id is null or (tg_op = 'UPDATE' and new.manager_id is not distinct from old.manager_id) then
        return new;
    end if;
    perform pg_advisory_xact_lock(7341001);
    with recursive up(id, level) as (
        select new.manager_id, 1
        union all
        select u.manager_id, up.level + 1 from up join app_user u on u.id = up.id
        where u.manager_id is not null and up.id <> new.id and up.level < 20)
    select max(level), bool_or(id = new.id) into depth, loop_found from up;
    if loop_found then
        raise exception 'reporting line would form a circle' using errcode = '23514', constraint = 'app_user_no_circle';
    end if;
    if depth > 12 then
        raise exception 'reporting line deeper than 12' using errcode = '23514', constraint = 'app_user_depth';
    end if;
    return new;
end $$;
create trigger app_user_reporting_line before insert or update on app_user
    for each row execute function app_user_reporting_line();

-- One named person may read or edit one record beyond what ownership gives.
create table access_grant (
    record_kind varchar(20) not null,
    record_id   uuid        not null,
    user_id     uuid        not null references app_user,
    level       varchar(4)  not null check (level in ('READ', 'EDIT')),
    created_at  timestamptz not null,
    created_by  uuid        not null references app_user,
    primary key (user_id, record_kind, record_id)
);
create index access_grant_record_idx on access_grant (record_kind, record_id);

create table api_token (
    id           uuid primary key,
    user_id      uuid          not null references app_user,
    name         varchar(80)   not null,
    hash         bytea         not null unique,
    hint         varchar(12)   not null,
    scopes       varchar(40)[] not null,
    created_at   timestamptz   not null,
    expires_at   timestamptz   not null,
    last_used_at timestamptz,
    revoked_at   timestamptz
);
create index api_token_user_idx on api_token (user_id);

-- One-time links: the first admin's set-up and invitations. Only hashes are kept.
create table one_time_link (
    hash       bytea primary key,
    purpose    varchar(10) not null check (purpose in ('SETUP', 'INVITE')),
    user_id    uuid references app_user,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz
);

create table idempotency_key (
    user_id      uuid         not null references app_user on delete cascade,
    key          varchar(255) not null,
    request_hash bytea        not null,
    status       int,
    location     varchar(500),
    etag         varchar(100),
    body         text,
    created_at   timestamptz  not null,
    primary key (user_id, key)
);
create index idempotency_key_created_idx on idempotency_key (created_at);

create table rate_limit_bucket (
    id    bigint primary key,
    state bytea
);

create table security_log (
    id      bigint generated always as identity primary key,
    at      timestamptz  not null,
    event   varchar(40)  not null,
    user_id uuid,
    address varchar(64),
    detail  varchar(500)
);
create index security_log_at_idx on security_log (at);
