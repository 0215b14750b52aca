-- Telephone numbers of companies besides the main one.
create table account_phone (
    account_id uuid        not null references account on delete cascade,
    position   int         not null,
    number     varchar(40) not null,
    kind       varchar(10) not null check (kind in ('SALES', 'SUPPORT', 'BILLING', 'FAX', 'OTHER')),
    primary key (account_id, position)
);
create trigger account_phone_changes after insert or update or delete on account_phone
    for each row execute function record_part_changes('ACCOUNT', 'account', 'account_id', 'phones', 'id');

-- Extensions are no part of what tells that two numbers are the same.
drop index account_phone_idx;
create index account_phone_idx on account (quorum_phone_key(split_part(phone, ';', 1))) where deleted_at is null and phone is not null;
