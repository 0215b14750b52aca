-- Who may become a customer, as received. The company, the person and the deal are what it became.
create table lead (
    id              uuid primary key,
    version         bigint       not null,
    first_name      varchar(80),
    last_name       varchar(120),
    title           varchar(120),
    email           varchar(254),
    second_email    varchar(254),
    phone           varchar(40),
    mobile          varchar(40),
    company         varchar(200),
    website         varchar(300),
    industry        varchar(80),
    country         varchar(80),
    city            varchar(120),
    employees       int check (employees >= 0),
    message         varchar(4000),
    source          varchar(80),
    campaign        varchar(120),
    channel         varchar(20)  not null,
    utm_source      varchar(120),
    utm_medium      varchar(120),
    utm_campaign    varchar(120),
    utm_term        varchar(120),
    utm_content     varchar(120),
    referrer_url    varchar(500),
    referred_by_id  uuid references contact,
    referred_by_name varchar(200),
    consent_text    varchar(2000),
    consent_at      timestamptz,
    status          varchar(12)  not null,
    status_reason   varchar(200),
    recycle_on      date,
    score           int          not null default 0,
    score_reasons   jsonb        not null default '[]',
    account_id      uuid references account,
    contact_id      uuid references contact,
    opportunity_id  uuid references opportunity,
    custom_values   jsonb        not null default '{}'
        check (jsonb_typeof(custom_values) = 'object' and pg_column_size(custom_values) <= 262144),
    owner_id        uuid         not null references app_user,
    created_at      timestamptz  not null,
    created_by      uuid         not null references app_user,
    updated_at      timestamptz  not null,
    updated_by      uuid         not null references app_user,
    deleted_at      timestamptz,
    deleted_by      uuid references app_user,
    name            varchar(254) not null generated always as (coalesce(
        nullif(btrim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')), ''), company, email, phone, mobile, '?')) stored,
    search          text         not null generated always as (quorum_fold(btrim(
        coalesce(nullif(btrim(coalesce(first_name, '') || ' ' || coalesce(last_name, '')), '') || ' ', '') || coalesce(company || ' ', '') || coalesce(email, '')))) stored,
    check ((consent_text is null) = (consent_at is null)),
    check ((recycle_on is not null) = (status = 'NURTURING'))
);
create index lead_name_idx on lead (search, id) where deleted_at is null;
create index lead_owner_idx on lead (owner_id, created_at, id) where deleted_at is null;
create index lead_created_idx on lead (created_at, id) where deleted_at is null;
create index lead_updated_idx on lead (updated_at, id) where deleted_at is null;
create index lead_score_idx on lead (score, id) where deleted_at is null;
create index lead_recycle_idx on lead (recycle_on) where recycle_on is not null and deleted_at is null;
create index lead_search_idx on lead using gin (search gin_trgm_ops);
create index lead_email_idx on lead (lower(email) text_pattern_ops) where deleted_at is null;
create index lead_trash_idx on lead (deleted_at) where deleted_at is not null;
create index lead_account_idx on lead (account_id) where account_id is not null;
create index lead_contact_idx on lead (contact_id) where contact_id is not null;
create index lead_opportunity_idx on lead (opportunity_id) where opportunity_id is not null;
create index lead_referred_by_idx on lead (referred_by_id) where referred_by_id is not null;
create index lead_custom_values_idx on lead using gin (custom_values jsonb_path_ops) where custom_values <> '{}';
create index lead_custom_text_idx on lead using gin (quorum_fold(custom_values::text) gin_trgm_ops) where custom_values <> '{}';

create table lead_external_id (
    system      varchar(40)  not null,
    external_id varchar(120) not null,
    lead_id     uuid         not null references lead on delete cascade,
    primary key (system, external_id)
);
create index lead_external_id_lead_idx on lead_external_id (lead_id);

create trigger lead_changes after insert or update or delete on lead
    for each row execute function record_changes('LEAD', 'account_id', 'name', 'score', 'score_reasons');
create trigger lead_external_id_changes after insert or update or delete on lead_external_id
    for each row execute function record_part_changes('LEAD', 'lead', 'lead_id', 'external_ids', 'account_id');
