-- Forms by which people outside turn to us. The token is in their public address; a form without one takes nothing.
create table lead_form (
    id               uuid primary key,
    version          bigint        not null,
    name             varchar(120)  not null,
    title            varchar(120)  not null,
    intro            varchar(1000),
    fields           varchar(20)[] not null,
    required         varchar(20)[] not null,
    consent_text     varchar(2000),
    consent_required boolean       not null,
    source           varchar(80),
    campaign         varchar(120),
    channel          varchar(20)   not null,
    thanks           varchar(1000),
    owner_id         uuid references app_user,
    embedders        varchar(1000),
    token            varchar(43) unique,
    secret           varchar(43)   not null,
    created_at       timestamptz   not null,
    updated_at       timestamptz   not null,
    updated_by       uuid          not null references app_user
);

-- What came in by them; sent twice, it comes in once.
create table lead_form_entry (
    nonce   uuid primary key,
    form_id uuid        not null references lead_form,
    lead_id uuid references lead on delete set null,
    at      timestamptz not null
);
create index lead_form_entry_form_idx on lead_form_entry (form_id, at desc);
create index lead_form_entry_lead_idx on lead_form_entry (lead_id) where lead_id is not null;
