-- A list as somebody wants to see it again: what the URL says of filters, order and columns.
create table saved_view (
    id         uuid primary key,
    owner_id   uuid          not null references app_user,
    list       varchar(60)   not null,
    name       varchar(80)   not null,
    query      varchar(2000) not null,
    shared     varchar(8)    not null check (shared in ('NOBODY', 'TEAM', 'EVERYONE')),
    created_at timestamptz   not null,
    deleted_at timestamptz
);
create index saved_view_owner_idx on saved_view (owner_id, list) where deleted_at is null;
create index saved_view_shared_idx on saved_view (list) where shared <> 'NOBODY' and deleted_at is null;
