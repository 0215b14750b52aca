create table product (
    id         uuid primary key,
    version    bigint         not null,
    sku        varchar(60)    not null,
    name       varchar(160)   not null,
    family     varchar(80),
    unit       varchar(20),
    recurring  boolean        not null default false,
    price      numeric(19, 4) not null check (price >= 0),
    currency   char(3)        not null,
    active     boolean        not null default true,
    created_at timestamptz    not null,
    created_by uuid           not null references app_user,
    updated_at timestamptz    not null,
    updated_by uuid           not null references app_user,
    deleted_at timestamptz,
    deleted_by uuid references app_user
);
create unique index product_sku_key on product (quorum_fold(sku)) where deleted_at is null;
create index product_name_idx on product (quorum_fold(name), id) where deleted_at is null;
create index product_search_idx on product using gin (quorum_fold(name) gin_trgm_ops);

create table product_external_id (
    system      varchar(40)  not null,
    external_id varchar(120) not null,
    product_id  uuid         not null references product on delete cascade,
    primary key (system, external_id)
);
create index product_external_id_product_idx on product_external_id (product_id);

-- How many units of the organisation's currency one unit of this currency is worth from a day on.
create table currency_rate (
    currency   char(3)         not null,
    valid_from date            not null,
    rate       numeric(20, 10) not null check (rate > 0),
    created_at timestamptz     not null,
    created_by uuid            not null references app_user,
    primary key (currency, valid_from)
);
