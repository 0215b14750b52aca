-- What one company does for another. Read from left to right: from resells to.
create table partner_relation (
    id         uuid primary key,
    version    bigint      not null,
    from_id    uuid        not null references account on delete cascade,
    to_id      uuid        not null references account on delete cascade,
    kind       varchar(10) not null check (kind in ('RESELLS', 'REFERRED', 'SUPPLIES', 'IMPLEMENTS')),
    since      date,
    until      date,
    note       varchar(500),
    created_at timestamptz not null,
    created_by uuid        not null references app_user,
    check (from_id <> to_id),
    check (until >= since),
    constraint partner_relation_key unique (from_id, to_id, kind)
);
create index partner_relation_to_idx on partner_relation (to_id);
