create table account_tag (
    account_id uuid        not null references account on delete cascade,
    tag        varchar(40) not null,
    primary key (account_id, tag)
);
create index account_tag_idx on account_tag (quorum_fold(tag), account_id);

create table account_domain (
    account_id uuid         not null references account on delete cascade,
    domain     varchar(253) not null,
    primary key (account_id, domain)
);
create index account_domain_idx on account_domain (domain);

create table account_address (
    account_id  uuid        not null references account on delete cascade,
    position    int         not null,
    kind        varchar(12) not null check (kind in ('HEADQUARTERS', 'BILLING', 'SHIPPING', 'OFFICE', 'OTHER')),
    lines       varchar(300),
    city        varchar(120),
    postal_code varchar(20),
    country     varchar(80),
    primary key (account_id, position)
);

create trigger account_tag_changes after insert or update or delete on account_tag
    for each row execute function record_part_changes('ACCOUNT', 'account', 'account_id', 'tags', 'id');
create trigger account_domain_changes after insert or update or delete on account_domain
    for each row execute function record_part_changes('ACCOUNT', 'account', 'account_id', 'domains', 'id');
create trigger account_address_changes after insert or update or delete on account_address
    for each row execute function record_part_changes('ACCOUNT', 'account', 'account_id', 'addresses', 'id');
