-- What people are for decisions of their company. That nobody knows is not that they have no say.
alter table contact
    add column decision_power varchar(12) not null default 'UNKNOWN'
        check (decision_power in ('DECIDES', 'RECOMMENDS', 'INFLUENCES', 'INFORMED', 'UNKNOWN')),
    add column gatekeeper boolean not null default false;
create index contact_decision_power_idx on contact (decision_power, search, id) where deleted_at is null and decision_power <> 'UNKNOWN';
