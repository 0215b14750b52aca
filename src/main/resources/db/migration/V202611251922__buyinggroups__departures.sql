-- Of whom the owners of deals were told that they have left the company.
create table departure_told (
    opportunity_id uuid        not null references opportunity on delete cascade,
    contact_id     uuid        not null references contact on delete cascade,
    told_at        timestamptz not null,
    primary key (opportunity_id, contact_id)
);
create index departure_told_contact_idx on departure_told (contact_id);
