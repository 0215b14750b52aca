-- What was made of a lead, and all that a conversion can be taken back by.
create table lead_conversion (
    id             uuid primary key,
    lead_id        uuid        not null references lead on delete cascade,
    account_id     uuid references account,
    contact_id     uuid references contact,
    opportunity_id uuid references opportunity,
    new_account    boolean     not null,
    new_contact    boolean     not null,
    converted_at   timestamptz not null,
    converted_by   uuid        not null references app_user,
    undone_at      timestamptz,
    undone_by      uuid references app_user
);
create unique index lead_conversion_standing_key on lead_conversion (lead_id) where undone_at is null;
create index lead_conversion_account_idx on lead_conversion (account_id) where account_id is not null;
create index lead_conversion_contact_idx on lead_conversion (contact_id) where contact_id is not null;
create index lead_conversion_opportunity_idx on lead_conversion (opportunity_id) where opportunity_id is not null;

-- What was linked and moved that was not before.
create table lead_conversion_link (
    conversion_id uuid        not null references lead_conversion on delete cascade,
    activity_id   uuid        not null references activity on delete cascade,
    record_kind   varchar(12) not null,
    record_id     uuid        not null,
    primary key (conversion_id, activity_id, record_kind, record_id)
);
create table lead_conversion_file (
    conversion_id uuid not null references lead_conversion on delete cascade,
    file_id       uuid not null references attached_file on delete cascade,
    primary key (conversion_id, file_id)
);
