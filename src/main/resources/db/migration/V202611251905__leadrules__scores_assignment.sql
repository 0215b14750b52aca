-- How leads are scored and whose they become. Rules are asked in the order of their position.
create table lead_rule_set (
    name    varchar(12) primary key check (name in ('SCORE', 'ASSIGNMENT')),
    version bigint      not null
);
insert into lead_rule_set values ('SCORE', 0), ('ASSIGNMENT', 0);

create table score_rule (
    id       uuid primary key,
    position int          not null,
    trait    varchar(20)  not null,
    test     varchar(12)  not null,
    value    varchar(300) not null,
    points   int          not null check (points between -1000 and 1000)
);

create table assignment_rule (
    id         uuid primary key,
    position   int          not null,
    trait      varchar(20),
    test       varchar(12),
    value      varchar(300) not null,
    owner_id   uuid references app_user,
    team_id    uuid references team,
    capacity   int check (capacity > 0),
    check ((owner_id is null) <> (team_id is null)),
    check ((trait is null) = (test is null))
);

-- Who was given a lead by a rule last, so that the next one is somebody else's.
create table assignment_turn (
    rule_id uuid        not null references assignment_rule on delete cascade,
    user_id uuid        not null references app_user,
    at      timestamptz not null,
    primary key (rule_id, user_id)
);

-- Days on which somebody gets no leads by rule; both ends are included.
create table absence (
    id      uuid primary key,
    user_id uuid not null references app_user,
    from_on date not null,
    to_on   date not null,
    check (from_on <= to_on)
);
create index absence_user_idx on absence (user_id, to_on);
