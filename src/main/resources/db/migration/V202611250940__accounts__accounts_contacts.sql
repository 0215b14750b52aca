create table account (
    id               uuid primary key,
    version          bigint       not null,
    name             varchar(200) not null,
    type             varchar(12)  not null check (type in ('PROSPECT', 'CUSTOMER', 'PARTNER', 'RESELLER', 'AFFILIATE', 'COMPETITOR', 'OTHER')),
    parent_id        uuid references account,
    owner_id         uuid         not null references app_user,
    industry         varchar(80),
    segment          varchar(40),
    country          varchar(80),
    city             varchar(120),
    website          varchar(300),
    phone            varchar(40),
    employees        int check (employees >= 0),
    founded_year     int check (founded_year between 1 and 2999),
    revenue          numeric(19, 4),
    revenue_currency char(3),
    description      varchar(4000),
    created_at       timestamptz  not null,
    created_by       uuid         not null references app_user,
    updated_at       timestamptz  not null,
    updated_by       uuid         not null references app_user,
    deleted_at       timestamptz,
    deleted_by       uuid references app_user,
    search           text         not null generated always as (quorum_fold(name)) stored,
    check ((revenue is null) = (revenue_currency is null)),
    check (parent_id <> id)
);
create index account_parent_idx on account (parent_id);
create index account_owner_idx on account (owner_id, search, id) where deleted_at is null;
create index account_name_idx on account (search, id) where deleted_at is null;
create index account_updated_idx on account (updated_at, id) where deleted_at is null;
create index account_search_idx on account using gin (search gin_trgm_ops);
create index account_trash_idx on account (deleted_at) where deleted_at is not null;

create function account_parent_check() returns trigger language plpgsql as $$
begin
    if new.parent_id is null or (tg_op = 'UPDATE' and new.parent_id is not distinct from old.parent_id) then
        return new;
    end if;
    perform pg_advisory_xact_lock(7341002);
    if exists (
        with recursive up(id) as (
            select new.parent_id
            union
            select a.parent_id from up join account a on a.id = up.id where a.parent_id is not null)
        select from up where id = new.id) then
        raise exception 'account hierarchy would form a circle' using errcode = '23514', constraint = 'account_no_circle';
    end if;
    return new;
end $$;
create trigger account_parent_check before insert or update on account
    for each row execute function account_parent_check();

create table account_external_id (
    system      varchar(40)  not null,
    external_id varchar(120) not null,
    account_id  uuid         not null references account on delete cascade,
    primary key (system, external_id)
);
create index account_external_id_account_idx on account_external_id (account_id);

-- account_id and account_owner_id follow the primary affiliation: contacts are visible as their account is
create table contact (
    id               uuid primary key,
    version          bigint       not null,
    first_name       varchar(80),
    last_name        varchar(120) not null,
    owner_id         uuid         not null references app_user,
    account_id       uuid references account,
    account_owner_id uuid references app_user,
    reports_to_id    uuid references contact,
    language         varchar(35),
    zone             varchar(64),
    description      varchar(4000),
    created_at       timestamptz  not null,
    created_by       uuid         not null references app_user,
    updated_at       timestamptz  not null,
    updated_by       uuid         not null references app_user,
    deleted_at       timestamptz,
    deleted_by       uuid references app_user,
    name             varchar(201) not null generated always as (case when first_name is null then last_name else first_name || ' ' || last_name end) stored,
    search           text         not null generated always as (quorum_fold(case when first_name is null then last_name else first_name || ' ' || last_name end)) stored,
    check (reports_to_id <> id)
);
create index contact_account_idx on contact (account_id);
create index contact_owner_idx on contact (owner_id, search, id) where deleted_at is null;
create index contact_name_idx on contact (search, id) where deleted_at is null;
create index contact_updated_idx on contact (updated_at, id) where deleted_at is null;
create index contact_search_idx on contact using gin (search gin_trgm_ops);
create index contact_trash_idx on contact (deleted_at) where deleted_at is not null;

create table contact_email (
    contact_id uuid         not null references contact on delete cascade,
    position   int          not null,
    address    varchar(254) not null,
    kind       varchar(10)  not null check (kind in ('WORK', 'PRIVATE', 'OTHER')),
    is_primary boolean      not null,
    primary key (contact_id, position)
);
create index contact_email_address_idx on contact_email (lower(address));

create table contact_phone (
    contact_id uuid        not null references contact on delete cascade,
    position   int         not null,
    number     varchar(40) not null,
    kind       varchar(10) not null check (kind in ('WORK', 'MOBILE', 'PRIVATE', 'OTHER')),
    is_primary boolean     not null,
    primary key (contact_id, position)
);

create table affiliation (
    id         uuid primary key,
    contact_id uuid    not null references contact on delete cascade,
    account_id uuid    not null references account,
    title      varchar(120),
    department varchar(120),
    valid_from date,
    valid_to   date,
    is_primary boolean not null,
    check (valid_from <= valid_to)
);
create index affiliation_contact_idx on affiliation (contact_id);
create index affiliation_account_idx on affiliation (account_id);
create unique index affiliation_primary_key on affiliation (contact_id) where is_primary;

create table contact_external_id (
    system      varchar(40)  not null,
    external_id varchar(120) not null,
    contact_id  uuid         not null references contact on delete cascade,
    primary key (system, external_id)
);
create index contact_external_id_contact_idx on contact_external_id (contact_id);

create function affiliation_follow() returns trigger language plpgsql as $$
declare
    person uuid := coalesce(new.contact_id, old.contact_id);
begin
    update contact c set account_id = p.account_id, account_owner_id = p.owner_id
    from (select (select f.account_id from affiliation f where f.contact_id = person and f.is_primary) as account_id,
                 (select a.owner_id from affiliation f join account a on a.id = f.account_id where f.contact_id = person and f.is_primary) as owner_id) p
    where c.id = person and (c.account_id, c.account_owner_id) is distinct from (p.account_id, p.owner_id);
    return null;
end $$;
create trigger affiliation_follow after insert or update or delete on affiliation
    for each row execute function affiliation_follow();

create function account_owner_to_contacts() returns trigger language plpgsql as $$
begin
    update contact set account_owner_id = new.owner_id where account_id = new.id;
    return null;
end $$;
create trigger account_owner_to_contacts after update of owner_id on account
    for each row when (old.owner_id is distinct from new.owner_id) execute function account_owner_to_contacts();
