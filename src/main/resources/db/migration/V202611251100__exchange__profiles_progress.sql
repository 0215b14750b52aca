-- content_hash: the same file sent twice is told by it. profile: what reading the file once has shown. position: how many
-- rows are read; rows counts those of them whose outcome is known. corrections: values read otherwise than written.
alter table import_job
    add content_hash bytea not null,
    add profile      jsonb not null,
    add position     bigint not null default 0,
    add corrections  jsonb not null default '[]',
    add also_created jsonb not null default '{}',
    add kept         bigint not null default 0;
create index import_job_content_idx on import_job (content_hash);

-- A row that cannot be taken before another one, further down, was: an account whose parent is yet to come.
create table import_deferred (
    import_id uuid   not null references import_job on delete cascade,
    row       bigint not null,
    cells     jsonb  not null,
    primary key (import_id, row)
);

alter table import_change
    add outcome varchar(8) check (outcome in ('DELETED', 'RESTORED', 'KEPT')),
    add reason  varchar(40);
create index import_change_row_idx on import_change (import_id, row);
