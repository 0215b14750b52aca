-- What is known of somebody who is on a deal. Whoever is on it without a row here is unknown in every respect.
-- Without roles of their own, people have those that stand at the company.
create table buying_member (
    opportunity_id uuid        not null,
    contact_id     uuid        not null,
    version        bigint      not null,
    roles          text[],
    stance         varchar(10) not null default 'UNKNOWN'
        check (stance in ('CHAMPION', 'SUPPORTER', 'NEUTRAL', 'SCEPTIC', 'OPPONENT', 'UNKNOWN')),
    influence      smallint check (influence between 1 and 5),
    decision       varchar(10) not null default 'NOT_YET' check (decision in ('FOR', 'AGAINST', 'NOT_YET')),
    updated_at     timestamptz not null,
    updated_by     uuid        not null references app_user,
    primary key (opportunity_id, contact_id),
    foreign key (opportunity_id, contact_id) references opportunity_contact on delete cascade on update cascade
);
create index buying_member_contact_idx on buying_member (contact_id);

-- What was said of somebody on a deal, by whom and because of what. It is no part of the history of records, which cannot
-- be taken back: what is written of what people think can.
create table buying_statement (
    id             uuid primary key,
    opportunity_id uuid        not null,
    contact_id     uuid        not null,
    aspect         varchar(10) not null check (aspect in ('ROLES', 'STANCE', 'INFLUENCE', 'DECISION')),
    value          varchar(200),
    note           varchar(1000),
    activity_id    uuid references activity on delete set null,
    said_at        timestamptz not null,
    said_by        uuid        not null references app_user,
    foreign key (opportunity_id, contact_id) references buying_member on delete cascade on update cascade
);
create index buying_statement_member_idx on buying_statement (opportunity_id, contact_id, said_at);
create index buying_statement_activity_idx on buying_statement (activity_id) where activity_id is not null;

-- The roles that somebody has at a company whatever the deal.
create table account_buying_role (
    account_id uuid        not null references account on delete cascade,
    contact_id uuid        not null references contact on delete cascade,
    roles      text[]      not null check (roles <> '{}'),
    updated_at timestamptz not null,
    updated_by uuid        not null references app_user,
    primary key (account_id, contact_id)
);
create index account_buying_role_contact_idx on account_buying_role (contact_id);

-- Who has read what is written of people's attitudes, once an hour and deal.
create table attitude_access (
    id             uuid primary key default uuidv7(),
    at             timestamptz not null,
    user_id        uuid        not null references app_user,
    opportunity_id uuid references opportunity on delete cascade,
    contact_id     uuid references contact on delete cascade,
    how            varchar(10) not null check (how in ('READ', 'EXPORTED', 'ERASED'))
);
create index attitude_access_deal_idx on attitude_access (opportunity_id, user_id, at desc);
create index attitude_access_contact_idx on attitude_access (contact_id, at desc) where contact_id is not null;
create index attitude_access_at_idx on attitude_access (at desc, id desc);

create function account_root(company uuid) returns uuid language sql stable as $$
    with recursive up(id, parent_id) as (
        select id, parent_id from account where id = company
        union
        select a.id, a.parent_id from up join account a on a.id = up.parent_id)
    select id from up where parent_id is null limit 1
$$;

-- Worked there, or at a company of the same group, and works at none of them any more.
create function has_left(person uuid, company uuid, today date) returns boolean language sql stable as $$
    select exists (select from affiliation f where f.contact_id = person and f.valid_to < today
                   and (f.account_id = company or account_root(f.account_id) = account_root(company)))
       and not exists (select from affiliation f where f.contact_id = person and coalesce(f.valid_to >= today, true)
                       and (f.account_id = company or account_root(f.account_id) = account_root(company)))
$$;

-- When somebody was last spoken with: calls that reached nobody and what is private do not count.
create function last_touch(person uuid) returns timestamptz language sql stable as $$
    select l.at from activity_link l join activity a on a.id = l.activity_id
    where l.record_id = person and l.at is not null and a.type in ('CALL', 'MEETING', 'EMAIL') and not a.private
      and coalesce(a.outcome not in ('DROPPED', 'NO_ANSWER', 'VOICEMAIL', 'WRONG_PERSON', 'NO_SHOW', 'CANCELLED', 'BOUNCED'), true)
    order by l.at desc limit 1
$$;
