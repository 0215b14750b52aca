-- Folders of mail servers from which people have their own mail taken. The password is encrypted under a key that is not
-- in the database. Without next_at a folder is not read until its settings are changed.
create table mail_own_folder (
    user_id      uuid primary key references app_user,
    host         varchar(253) not null,
    port         int          not null check (port between 1 and 65535),
    username     varchar(254) not null,
    password     bytea        not null,
    folder       varchar(200) not null,
    private      boolean      not null,
    existing     boolean      not null,
    uid_validity bigint,
    last_uid     bigint       not null default 0,
    created_at   timestamptz  not null,
    checked_at   timestamptz,
    next_at      timestamptz,
    trouble      varchar(12),
    failures     int          not null default 0
);
create index mail_own_folder_next_idx on mail_own_folder (next_at) where next_at is not null;
