-- Which accounts are whose by rule. Lists of words are kept as they are typed, with commas between.
create table territory (
    id             uuid primary key,
    version        bigint       not null,
    name           varchar(120) not null,
    parent_id      uuid references territory,
    position       int          not null,
    countries      varchar(1000),
    industries     varchar(1000),
    types          varchar(200),
    employees_from int check (employees_from >= 0),
    employees_to   int check (employees_to >= 0),
    revenue_from   numeric(19, 4),
    revenue_to     numeric(19, 4),
    owner_id       uuid references app_user,
    team_id        uuid references team,
    turn           int          not null default 0,
    updated_at     timestamptz  not null,
    updated_by     uuid         not null references app_user,
    retired_at     timestamptz,
    check (owner_id is null or team_id is null)
);
create index territory_parent_idx on territory (parent_id);

-- Where a company belonged at any time. set_by: by hand, which rules then leave alone; a row without a territory says that
-- it was taken out by hand. Rows are only ever added and closed.
create table account_territory (
    account_id   uuid        not null references account on delete cascade,
    valid_from   timestamptz not null,
    valid_to     timestamptz,
    territory_id uuid references territory,
    set_by       uuid references app_user,
    primary key (account_id, valid_from)
);
create unique index account_territory_current_key on account_territory (account_id) where valid_to is null;
create index account_territory_territory_idx on account_territory (territory_id) where valid_to is null;

-- A time at which the rules were applied to all accounts, and what became of each that they moved.
create table territory_run (
    id          uuid primary key,
    started_at  timestamptz not null,
    started_by  uuid        not null references app_user,
    finished_at timestamptz,
    planned     int         not null default 0
);
create table territory_run_move (
    run_id         uuid        not null references territory_run on delete cascade,
    account_id     uuid        not null references account on delete cascade,
    from_id        uuid references territory,
    to_id          uuid references territory,
    from_owner_id  uuid        not null references app_user,
    to_owner_id    uuid        not null references app_user,
    at             timestamptz not null,
    problem        varchar(120),
    primary key (run_id, account_id)
);
