-- Every time somebody tried to reach a lead.
create table lead_attempt (
    id          uuid primary key,
    lead_id     uuid          not null references lead on delete cascade,
    outcome     varchar(14)   not null,
    note        varchar(2000),
    next_at     timestamptz   not null,
    activity_id uuid references activity deferrable initially deferred,
    at          timestamptz   not null,
    by_id       uuid          not null references app_user
);
create index lead_attempt_lead_idx on lead_attempt (lead_id, at desc);
create index lead_attempt_at_idx on lead_attempt (at);

-- When a lead is to be tried next, and who has it before them now. A lead that nobody has tried has no row: it is due at once.
create table lead_turn (
    lead_id        uuid primary key references lead on delete cascade,
    due_at         timestamptz not null,
    promised       boolean     not null default false,
    attempts       int         not null default 0,
    first_touch_at timestamptz,
    held_by        uuid references app_user,
    held_until     timestamptz,
    checks         varchar(200)[] not null default '{}'
);
create index lead_turn_due_idx on lead_turn (due_at);
create index lead_turn_held_idx on lead_turn (held_by) where held_by is not null;

-- How the desk works, for everybody. Cadence: days from one attempt to the next.
create table desk_rules (
    id             smallint      primary key default 1 check (id = 1),
    version        bigint        not null,
    cadence        int[]         not null,
    target_minutes int           not null check (target_minutes > 0),
    script         varchar(4000),
    checklist      varchar(2000),
    reasons        varchar(2000)
);
insert into desk_rules (version, cadence, target_minutes, script, checklist, reasons)
values (0, '{1,2,4,7}', 60,
        E'Say who you are and why you call.\nAsk what made them get in touch.\nAsk who else is concerned by it.\nAgree on the next step and its day.',
        E'Need understood\nBudget asked for\nWho decides\nWhen it is needed',
        E'No need\nNo budget\nWrong person\nCompetitor\nNot reachable\nSpam');
