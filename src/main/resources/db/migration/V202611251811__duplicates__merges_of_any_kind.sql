-- Two records that were made one: of the winner what the merge changed, before and after, and all that was re-pointed.
create table record_merge (
    id          uuid primary key,
    record_kind varchar(12) not null,
    winner_id   uuid        not null,
    loser_id    uuid        not null,
    before      jsonb       not null,
    after       jsonb       not null,
    merged_at   timestamptz not null,
    merged_by   uuid        not null references app_user,
    undone_at   timestamptz,
    undone_by   uuid references app_user
);

-- part: which kind of thing was re-pointed, added or left out; kept: its key, or all of it where it is gone.
create table record_merge_part (
    merge_id uuid        not null references record_merge on delete cascade,
    part     varchar(40) not null,
    kept     jsonb       not null
);
create index record_merge_part_idx on record_merge_part (merge_id, part);

insert into record_merge
select id, 'ACCOUNT', winner_id, loser_id, before, after, merged_at, merged_by, undone_at, undone_by from account_merge;

insert into record_merge_part
select merge_id, part, case part
    when 'SAID_OF' then jsonb_build_object('activity_id', kept -> 'activity')
    when 'SAID_WITH' then jsonb_build_object('activity_id', kept -> 'activity', 'record_id', kept -> 'record')
    when 'PIN' then jsonb_build_object('activity_id', kept -> 'activity')
    when 'MEMBER' then jsonb_build_object('user_id', kept -> 'person')
    when 'MEMBER_MORE' then jsonb_build_object('user_id', kept -> 'person')
    else kept end
from account_merge_part;

insert into record_merge_part
select p.merge_id, 'SAID_WITH', jsonb_build_object('activity_id', p.kept -> 'activity', 'record_id', m.winner_id)
from account_merge_part p join account_merge m on m.id = p.merge_id where p.part = 'SAID_OF';

drop table account_merge_part;
drop table account_merge;

-- Pairs of records that may be the same, as the last sweep has found them; reason: the strongest one.
create table duplicate_pair (
    record_kind varchar(12) not null,
    one_id      uuid        not null,
    other_id    uuid        not null,
    reason      varchar(12) not null,
    primary key (record_kind, one_id, other_id),
    check (one_id < other_id)
);
create table duplicate_sweep (
    record_kind varchar(12) primary key,
    swept_at    timestamptz not null
);
