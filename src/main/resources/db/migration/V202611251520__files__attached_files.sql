-- Files that people attach to records. The content is in the file store, under storage_key; the media type is what the
-- content has shown, never what a browser said.
create table attached_file (
    id            uuid primary key,
    version       bigint       not null,
    record_kind   varchar(12)  not null,
    record_id     uuid         not null,
    name          varchar(200) not null,
    media_type    varchar(120) not null,
    size_bytes    bigint       not null check (size_bytes > 0),
    storage_key   varchar(32)  not null unique,
    thumbnail_key varchar(32) unique,
    created_at    timestamptz  not null,
    created_by    uuid         not null references app_user,
    updated_at    timestamptz  not null,
    updated_by    uuid         not null references app_user,
    deleted_at    timestamptz,
    deleted_by    uuid references app_user
);
create index attached_file_record_idx on attached_file (record_id, created_at desc, id desc) where deleted_at is null;
create index attached_file_trash_idx on attached_file (deleted_at) where deleted_at is not null;

-- How many bytes the files take that are not in the trash; one row, so that uploads side by side cannot pass the quota.
create table file_usage (
    id    smallint primary key default 1 check (id = 1),
    bytes bigint not null default 0 check (bytes >= 0)
);
insert into file_usage default values;
