-- Mail on its way out, written in the transaction of what it tells about. The message is what the server gets, byte by
-- byte and with its Message-ID, so that a second try is no second mail; it is forgotten once it has been sent.
create table outgoing_mail (
    id              uuid primary key,
    message_id      text not null unique check (length(message_id) <= 255),
    sender          text not null check (length(sender) <= 320),
    recipients      text[] not null check (cardinality(recipients) between 1 and 100),
    subject         text not null check (length(subject) <= 998),
    message         bytea check (octet_length(message) <= 41943040),
    status          text not null check (status in ('WAITING', 'SENT', 'FAILED')),
    attempts        int not null default 0,
    created_at      timestamptz not null,
    next_attempt_at timestamptz not null,
    sent_at         timestamptz,
    failure         text check (length(failure) <= 500),
    check (status <> 'WAITING' or message is not null)
);
create index outgoing_mail_waiting on outgoing_mail (next_attempt_at) where status = 'WAITING';
create index outgoing_mail_newest on outgoing_mail (created_at desc, id desc);
