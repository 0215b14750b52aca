-- How well accounts are, as reckoned in the night for lists. accounts: it and its subsidiaries, whose deals count; who may not
-- see all of those is not shown the score.
create table account_health (
    account_id  uuid primary key references account on delete cascade,
    score       smallint    not null check (score between 0 and 100),
    accounts    uuid[]      not null,
    reckoned_at timestamptz not null
);
create index account_health_score_idx on account_health (score);
