-- What is to become of a company. The row is made when something is said for the first time.
create table account_plan (
    account_id     uuid primary key references account on delete cascade,
    version        bigint      not null,
    summary        varchar(4000),
    review_on      date,
    review_task_id uuid references activity on delete set null,
    updated_at     timestamptz not null,
    updated_by     uuid        not null references app_user
);
create index account_plan_review_task_idx on account_plan (review_task_id) where review_task_id is not null;

-- What a plan consists of: what is to be reached, what is done for it, and what may come between.
create table account_plan_item (
    id             uuid primary key,
    version        bigint       not null,
    account_id     uuid         not null references account on delete cascade,
    kind           varchar(10)  not null check (kind in ('GOAL', 'INITIATIVE', 'RISK')),
    title          varchar(200) not null,
    measure        varchar(200),
    target         varchar(120),
    due_on         date,
    state          varchar(10)  not null,
    goal_id        uuid references account_plan_item on delete set null,
    owner_id       uuid references app_user,
    opportunity_id uuid references opportunity on delete set null,
    likelihood     varchar(6) check (likelihood in ('LOW', 'MEDIUM', 'HIGH')),
    impact         varchar(6) check (impact in ('LOW', 'MEDIUM', 'HIGH')),
    mitigation     varchar(1000),
    created_at     timestamptz  not null,
    created_by     uuid         not null references app_user,
    updated_at     timestamptz  not null,
    updated_by     uuid         not null references app_user
);
create index account_plan_item_account_idx on account_plan_item (account_id, kind, created_at);
create index account_plan_item_goal_idx on account_plan_item (goal_id) where goal_id is not null;
create index account_plan_item_opportunity_idx on account_plan_item (opportunity_id) where opportunity_id is not null;
