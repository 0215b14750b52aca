-- Many records changed at once: what to set, and what became of each record.
create table bulk_edit (
    id          uuid primary key,
    record_kind varchar(12)  not null,
    sets        jsonb        not null,
    status      varchar(8)   not null check (status in ('CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'UNDOING', 'UNDONE')),
    created_at  timestamptz  not null,
    created_by  uuid         not null references app_user,
    finished_at timestamptz
);
create index bulk_edit_created_by_idx on bulk_edit (created_by, created_at desc);

-- before: what the fields held; version: of the record after the change, by which a later change is told.
create table bulk_edit_item (
    bulk_edit_id uuid        not null references bulk_edit on delete cascade,
    position     int         not null,
    record_id    uuid        not null,
    state        varchar(8)  not null check (state in ('WAITING', 'READY', 'SAME', 'REFUSED', 'CHANGED', 'UNDONE', 'KEPT')),
    reason       jsonb,
    before       jsonb,
    version      bigint,
    primary key (bulk_edit_id, position)
);
create index bulk_edit_item_state_idx on bulk_edit_item (bulk_edit_id, state, position);
