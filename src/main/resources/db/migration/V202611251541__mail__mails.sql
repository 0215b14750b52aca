-- Where somebody's mail is captured: whatever arrives at an address with the token is theirs. The second token is part
-- of the address to which answers go; it takes only what answers a mail that is here.
create table mail_capture (
    user_id      uuid primary key references app_user,
    token        varchar(40) not null unique,
    answer_token varchar(40) not null unique,
    private      boolean     not null,
    created_at   timestamptz not null
);

-- A mail in somebody's mailbox. Matched, it has an activity, and is seen by those who see that; until then by its owner.
create table mail (
    id           uuid primary key,
    owner_id     uuid         not null references app_user,
    thread_id    uuid         not null,
    activity_id  uuid unique references activity on delete cascade deferrable initially deferred,
    direction    varchar(8)   not null check (direction in ('INBOUND', 'OUTBOUND')),
    message_id   varchar(260) not null,
    answers      text[]       not null,
    subject      varchar(500) not null,
    from_address varchar(320) not null,
    from_name    varchar(200),
    sent_at      timestamptz  not null,
    received_at  timestamptz  not null,
    text         text check (length(text) <= 1000100),
    html         text check (length(html) <= 1000100),
    dismissed_at timestamptz,
    constraint mail_once unique (owner_id, message_id)
);
create index mail_message_idx on mail (message_id);
create index mail_answers_idx on mail using gin (answers);
create index mail_thread_idx on mail (thread_id, sent_at);
create index mail_waiting_idx on mail (owner_id, sent_at desc, id desc) where activity_id is null and dismissed_at is null;
create index mail_waiting_from_idx on mail (lower(from_address)) where activity_id is null and dismissed_at is null;

create table mail_recipient (
    mail_id  uuid         not null references mail on delete cascade,
    position int          not null,
    role     varchar(3)   not null check (role in ('TO', 'CC', 'BCC')),
    address  varchar(320) not null,
    name     varchar(200),
    primary key (mail_id, position)
);

create table mail_part (
    mail_id      uuid         not null references mail on delete cascade,
    position     int          not null,
    name         varchar(200) not null,
    content_type varchar(255) not null,
    size         bigint       not null,
    file_key     varchar(32)  not null,
    primary key (mail_id, position)
);

-- How far a folder of a mail server has been read.
create table mail_folder (
    name         varchar(300) primary key,
    uid_validity bigint not null,
    last_uid     bigint not null
);
