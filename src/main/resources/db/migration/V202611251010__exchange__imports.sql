create table import_job (
    id           uuid primary key,
    version      bigint       not null,
    type         varchar(20)  not null,
    status       varchar(12)  not null check (status in ('UPLOADED', 'CHECKING', 'CHECKED', 'QUEUED', 'RUNNING', 'FINISHED', 'FAILED', 'UNDOING', 'UNDONE')),
    file_name    varchar(255) not null,
    file_key     varchar(80)  not null,
    file_size    bigint       not null,
    encoding     varchar(40)  not null,
    delimiter    char(1)      not null,
    mapping      jsonb        not null,
    dry_run      boolean      not null default false,
    rows         bigint       not null default 0,
    created      bigint       not null default 0,
    updated      bigint       not null default 0,
    skipped      bigint       not null default 0,
    failed       bigint       not null default 0,
    total_rows   bigint,
    failure      varchar(500),
    created_at   timestamptz  not null,
    created_by   uuid         not null references app_user,
    started_at   timestamptz,
    finished_at  timestamptz,
    undone_at    timestamptz
);
create index import_job_created_idx on import_job (created_by, created_at desc);

create table import_error (
    import_id uuid          not null references import_job on delete cascade,
    row       bigint        not null,
    column_name varchar(200),
    message   varchar(500)  not null,
    cells     jsonb         not null,
    primary key (import_id, row)
);

-- What an import did to each record, so that it can be taken back.
create table import_change (
    import_id     uuid        not null references import_job on delete cascade,
    row           bigint      not null,
    record_kind   varchar(20) not null,
    record_id     uuid        not null,
    action        varchar(7)  not null check (action in ('CREATED', 'UPDATED')),
    before        jsonb,
    after_version bigint      not null,
    primary key (import_id, record_kind, record_id)
);
