-- What is written again and again, with fields in braces that are filled in for each recipient.
create table mail_template (
    id         uuid primary key,
    version    bigint        not null,
    owner_id   uuid          not null references app_user,
    name       varchar(80)   not null,
    subject    varchar(200)  not null,
    body       varchar(20000) not null,
    shared     varchar(8)    not null check (shared in ('NOBODY', 'TEAM', 'EVERYONE')),
    updated_at timestamptz   not null,
    deleted_at timestamptz
);
create index mail_template_owner_idx on mail_template (owner_id) where deleted_at is null;
create index mail_template_shared_idx on mail_template (shared) where shared <> 'NOBODY' and deleted_at is null;

-- Files for a mail that is still being written; what is not sent within a day is forgotten.
create table mail_upload (
    id           uuid primary key,
    owner_id     uuid         not null references app_user,
    name         varchar(200) not null,
    content_type varchar(255) not null,
    size         bigint       not null,
    file_key     varchar(32)  not null,
    created_at   timestamptz  not null
);
create index mail_upload_age_idx on mail_upload (created_at);
