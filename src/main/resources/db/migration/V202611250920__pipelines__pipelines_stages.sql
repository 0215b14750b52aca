create table pipeline (
    id         uuid primary key,
    version    bigint      not null,
    key        varchar(40) not null unique check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name       varchar(80) not null,
    kind       varchar(20) not null check (kind in ('NEW_BUSINESS', 'INBOUND', 'OUTBOUND', 'PARTNER', 'RENEWAL', 'OTHER')),
    position   int         not null,
    currency   char(3),
    created_at timestamptz not null,
    updated_at timestamptz not null,
    retired_at timestamptz
);

create table stage (
    id               uuid primary key,
    version          bigint        not null,
    pipeline_id      uuid          not null references pipeline,
    key              varchar(40)   not null check (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name             varchar(80)   not null,
    position         int           not null,
    outcome          varchar(4)    not null check (outcome in ('OPEN', 'WON', 'LOST')),
    probability      numeric(5, 4) not null check (probability between 0 and 1),
    category         varchar(10)   not null check (category in ('OMITTED', 'PIPELINE', 'BEST_CASE', 'COMMIT', 'CLOSED')),
    stuck_after_days int check (stuck_after_days > 0),
    retired_at       timestamptz,
    unique (pipeline_id, key)
);

create table loss_reason (
    id         uuid primary key,
    key        varchar(40) not null unique,
    name       varchar(80) not null,
    position   int         not null,
    retired_at timestamptz
);
