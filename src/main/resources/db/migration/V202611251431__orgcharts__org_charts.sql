-- A place at a company that somebody must hold.
create table org_placeholder (
    id            uuid primary key,
    version       bigint       not null,
    account_id    uuid         not null references account on delete cascade,
    title         varchar(120) not null,
    reports_to_id uuid references contact on delete set null,
    created_at    timestamptz  not null,
    created_by    uuid         not null references app_user
);
create index org_placeholder_account_idx on org_placeholder (account_id);
create index org_placeholder_reports_to_idx on org_placeholder (reports_to_id) where reports_to_id is not null;

-- What one person is to another. Read from left to right: from influences to.
create table contact_relationship (
    id         uuid primary key,
    from_id    uuid        not null references contact on delete cascade,
    to_id      uuid        not null references contact on delete cascade,
    kind       varchar(10) not null check (kind in ('INFLUENCES', 'ALLIES', 'BLOCKS', 'ASSISTS')),
    strength   smallint    not null check (strength between 1 and 5),
    note       varchar(500),
    created_at timestamptz not null,
    created_by uuid        not null references app_user,
    check (from_id <> to_id),
    constraint contact_relationship_key unique (from_id, to_id, kind)
);
create index contact_relationship_to_idx on contact_relationship (to_id);
