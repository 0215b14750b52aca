-- What is to be done on the way to the signature, by us or by the customer.
create table close_plan_step (
    id             uuid primary key,
    version        bigint       not null,
    opportunity_id uuid         not null references opportunity on delete cascade,
    title          varchar(200) not null,
    side           varchar(6)   not null check (side in ('OURS', 'THEIRS')),
    owner_id       uuid references app_user,
    contact_id     uuid references contact on delete set null,
    due_on         date,
    done_on        date,
    created_at     timestamptz  not null,
    created_by     uuid         not null references app_user,
    updated_at     timestamptz  not null,
    updated_by     uuid         not null references app_user
);
create index close_plan_step_opportunity_idx on close_plan_step (opportunity_id, due_on);
create index close_plan_step_contact_idx on close_plan_step (contact_id) where contact_id is not null;

-- The secret address under which the customer reads the plan; only its hash is kept.
create table close_plan_share (
    opportunity_id uuid primary key references opportunity on delete cascade,
    hash           bytea       not null unique,
    created_at     timestamptz not null,
    created_by     uuid        not null references app_user,
    opened_at      timestamptz,
    times_opened   int         not null default 0
);
