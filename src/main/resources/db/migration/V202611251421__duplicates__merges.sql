-- Two companies that were made one: of the winner what the merge changed, before and after, and all that was re-pointed.
create table account_merge (
    id        uuid primary key,
    winner_id uuid        not null references account on delete cascade,
    loser_id  uuid        not null references account on delete cascade,
    before    jsonb       not null,
    after     jsonb       not null,
    merged_at timestamptz not null,
    merged_by uuid        not null references app_user,
    undone_at timestamptz,
    undone_by uuid references app_user
);
create index account_merge_loser_idx on account_merge (loser_id);
create index account_merge_winner_idx on account_merge (winner_id);

-- part: which kind of thing was re-pointed, added or left out; kept: its key, or all of it where it is gone.
create table account_merge_part (
    merge_id uuid        not null references account_merge on delete cascade,
    part     varchar(20) not null,
    kept     jsonb       not null
);
create index account_merge_part_idx on account_merge_part (merge_id, part);

-- Whether people are told of companies that they may not see, without their names, when they enter one anew.
create table duplicate_settings (
    id          smallint primary key default 1 check (id = 1),
    hint_hidden boolean not null default true
);
insert into duplicate_settings default values;
