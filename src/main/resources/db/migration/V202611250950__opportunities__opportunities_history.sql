create table opportunity (
    id                 uuid primary key,
    version            bigint        not null,
    name               varchar(200)  not null,
    account_id         uuid          not null references account,
    account_owner_id   uuid          not null references app_user,
    owner_id           uuid          not null references app_user,
    pipeline_id        uuid          not null references pipeline,
    stage_id           uuid          not null references stage,
    status             varchar(4)    not null check (status in ('OPEN', 'WON', 'LOST')),
    stage_since        timestamptz   not null,
    currency           char(3)       not null,
    amount             numeric(19, 4),
    base_amount        numeric(19, 4),
    close_date         date,
    closed_on          date,
    probability        numeric(5, 4) not null check (probability between 0 and 1),
    probability_reason varchar(300),
    category           varchar(10)   not null check (category in ('OMITTED', 'PIPELINE', 'BEST_CASE', 'COMMIT', 'CLOSED')),
    category_overridden boolean      not null default false,
    type               varchar(12)   not null check (type in ('NEW_BUSINESS', 'UPSELL', 'CROSS_SELL', 'RENEWAL')),
    source             varchar(80),
    channel            varchar(10)   not null default 'DIRECT' check (channel in ('DIRECT', 'PARTNER', 'RESELLER', 'REFERRAL')),
    next_step          varchar(200),
    next_step_on       date,
    loss_reason_id     uuid references loss_reason,
    loss_note          varchar(1000),
    description        varchar(4000),
    created_at         timestamptz   not null,
    created_by         uuid          not null references app_user,
    updated_at         timestamptz   not null,
    updated_by         uuid          not null references app_user,
    deleted_at         timestamptz,
    deleted_by         uuid references app_user,
    search             text          not null generated always as (quorum_fold(name)) stored,
    check ((amount is null) = (base_amount is null)),
    check ((status = 'OPEN') = (closed_on is null))
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);

-- Lists sort by (key, id) in one direction; a deal without a date sorts as the earliest.
create index opportunity_close_idx on opportunity (coalesce(close_date, '-infinity'::date), id) where deleted_at is null;
create index opportunity_owner_close_idx on opportunity (owner_id, coalesce(close_date, '-infinity'::date), id) where deleted_at is null;
create index opportunity_amount_idx on opportunity (coalesce(base_amount, 0), id) where deleted_at is null;
create index opportunity_created_idx on opportunity (created_at, id) where deleted_at is null;
create index opportunity_name_idx on opportunity (search, id) where deleted_at is null;
create index opportunity_board_idx on opportunity (stage_id, coalesce(close_date, '-infinity'::date), id) where deleted_at is null;
create index opportunity_account_idx on opportunity (account_id);
create index opportunity_account_owner_idx on opportunity (account_owner_id) where deleted_at is null;
create index opportunity_search_idx on opportunity using gin (search gin_trgm_ops);
create index opportunity_trash_idx on opportunity (deleted_at) where deleted_at is not null;

create table opportunity_line (
    id             uuid primary key,
    opportunity_id uuid           not null references opportunity on delete cascade,
    product_id     uuid           not null references product,
    position       int            not null,
    description    varchar(300),
    quantity       numeric(19, 4) not null check (quantity > 0),
    unit_price     numeric(19, 4) not null check (unit_price >= 0),
    amount         numeric(19, 4) not null
);
create index opportunity_line_opportunity_idx on opportunity_line (opportunity_id);
create index opportunity_line_product_idx on opportunity_line (product_id);

create table opportunity_contact (
    opportunity_id uuid not null references opportunity on delete cascade,
    contact_id     uuid not null references contact,
    primary key (opportunity_id, contact_id)
);
create index opportunity_contact_contact_idx on opportunity_contact (contact_id);

create table opportunity_external_id (
    system         varchar(40)  not null,
    external_id    varchar(120) not null,
    opportunity_id uuid         not null references opportunity on delete cascade,
    primary key (system, external_id)
);
create index opportunity_external_id_opportunity_idx on opportunity_external_id (opportunity_id);

-- Every state a deal has been in. Rows are only ever added and closed; transaction_id lets the changes of one
-- transaction become one row.
create table opportunity_version (
    opportunity_id uuid          not null,
    valid_from     timestamptz   not null,
    valid_to       timestamptz,
    pipeline_id    uuid          not null,
    stage_id       uuid          not null,
    status         varchar(4)    not null,
    category       varchar(10)   not null,
    currency       char(3)       not null,
    amount         numeric(19, 4),
    base_amount    numeric(19, 4),
    close_date     date,
    owner_id       uuid          not null,
    probability    numeric(5, 4) not null,
    deleted        boolean       not null,
    changed_by     uuid          not null,
    transaction_id xid8          not null default pg_current_xact_id(),
    primary key (opportunity_id, valid_from),
    foreign key (opportunity_id) references opportunity on delete cascade,
    check (valid_from < valid_to)
);
create unique index opportunity_version_current_key on opportunity_version (opportunity_id) where valid_to is null;
create index opportunity_version_close_idx on opportunity_version (close_date, valid_from) include (valid_to);
create index opportunity_version_owner_idx on opportunity_version (owner_id, close_date);

-- quorum.now: the time of the change. Empty: the database's clock. 'row': the row's updated_at, for imports of past
-- deals, each of whose states has its own time. 'off': the loader of generated sets writes history itself.
create function opportunity_history() returns trigger language plpgsql as $$
declare
    setting text := coalesce(current_setting('quorum.now', true), '');
    changed_at timestamptz;
    last opportunity_version;
begin
    if setting = 'off' then
        return null;
    end if;
    if tg_op = 'UPDATE' and (new.pipeline_id, new.stage_id, new.status, new.category, new.currency, new.amount, new.base_amount,
                             new.close_date, new.owner_id, new.probability, new.deleted_at is null)
            is not distinct from (old.pipeline_id, old.stage_id, old.status, old.category, old.currency, old.amount, old.base_amount,
                                  old.close_date, old.owner_id, old.probability, old.deleted_at is null) then
        return null;
    end if;
    changed_at := case setting when '' then clock_timestamp() when 'row' then new.updated_at else setting::timestamptz end;
    select * into last from opportunity_version where opportunity_id = new.id and valid_to is null;
    if found then
        if last.transaction_id = pg_current_xact_id() and setting <> 'row' then
            update opportunity_version
            set pipeline_id = new.pipeline_id, stage_id = new.stage_id, status = new.status, category = new.category,
                currency = new.currency, amount = new.amount, base_amount = new.base_amount, close_date = new.close_date,
                owner_id = new.owner_id, probability = new.probability, deleted = new.deleted_at is not null,
                changed_by = new.updated_by
            where opportunity_id = new.id and valid_to is null;
            return null;
        end if;
        -- a clock that stepped back must not turn history around
        changed_at := greatest(changed_at, last.valid_from + interval '1 microsecond');
        update opportunity_version set valid_to = changed_at where opportunity_id = new.id and valid_to is null;
    end if;
    insert into opportunity_version (opportunity_id, valid_from, pipeline_id, stage_id, status, category, currency, amount,
                                     base_amount, close_date, owner_id, probability, deleted, changed_by)
    values (new.id, changed_at, new.pipeline_id, new.stage_id, new.status, new.category, new.currency, new.amount,
            new.base_amount, new.close_date, new.owner_id, new.probability, new.deleted_at is not null, new.updated_by);
    return null;
end $$;
create trigger opportunity_history after insert or update on opportunity
    for each row execute function opportunity_history();

-- History can be added to, never rewritten; only undoing an import takes away what it had made (quorum.purge).
create function opportunity_version_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.valid_to is null then
        return new;
    end if;
    if tg_op = 'DELETE' and current_setting('quorum.purge', true) = 'on' then
        return old;
    end if;
    raise exception 'history cannot be rewritten' using errcode = '42501';
end $$;
create trigger opportunity_version_guard before update or delete on opportunity_version
    for each row execute function opportunity_version_guard();

create function opportunity_account_owner() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' or new.account_id is distinct from old.account_id then
        new.account_owner_id := (select owner_id from account where id = new.account_id);
    end if;
    return new;
end $$;
create trigger opportunity_account_owner before insert or update of account_id on opportunity
    for each row execute function opportunity_account_owner();

create function account_owner_to_opportunities() returns trigger language plpgsql as $$
begin
    update opportunity set account_owner_id = new.owner_id where account_id = new.id;
    return null;
end $$;
create trigger account_owner_to_opportunities after update of owner_id on account
    for each row when (old.owner_id is distinct from new.owner_id) execute function account_owner_to_opportunities();

-- Sums over the deals that are not in the trash. Each change adds rows with differences in the same transaction (so that
-- writers never wait for each other); readers add everything up; a job folds the rows of one key into one.
create table opportunity_sum (
    owner_id    uuid           not null,
    close_month date,
    pipeline_id uuid           not null,
    stage_id    uuid           not null,
    status      varchar(4)     not null,
    category    varchar(10)    not null,
    currency    char(3)        not null,
    deals       bigint         not null,
    amount      numeric(24, 4) not null,
    base_amount numeric(24, 4) not null,
    weighted    numeric(28, 8) not null
) with (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 500, autovacuum_analyze_scale_factor = 0.05);
create index opportunity_sum_month_idx on opportunity_sum (close_month, owner_id);
create index opportunity_sum_stage_idx on opportunity_sum (stage_id, owner_id);

create function opportunity_sums() returns trigger language plpgsql as $$
begin
    if current_setting('quorum.now', true) = 'off' then
        return null;
    end if;
    if tg_op = 'INSERT' then
        insert into opportunity_sum
        select owner_id, date_trunc('month', close_date)::date, pipeline_id, stage_id, status, category, currency,
               count(*), coalesce(sum(amount), 0), coalesce(sum(base_amount), 0), coalesce(sum(base_amount * probability), 0)
        from after_rows where deleted_at is null
        group by 1, 2, 3, 4, 5, 6, 7;
    elsif tg_op = 'DELETE' then
        insert into opportunity_sum
        select owner_id, date_trunc('month', close_date)::date, pipeline_id, stage_id, status, category, currency,
               -count(*), -coalesce(sum(amount), 0), -coalesce(sum(base_amount), 0), -coalesce(sum(base_amount * probability), 0)
        from before_rows where deleted_at is null
        group by 1, 2, 3, 4, 5, 6, 7;
    else
        insert into opportunity_sum
        select owner_id, close_month, pipeline_id, stage_id, status, category, currency,
               sum(deals), sum(amount), sum(base_amount), sum(weighted)
        from (
            select owner_id, date_trunc('month', close_date)::date as close_month, pipeline_id, stage_id, status, category, currency,
                   1 as deals, coalesce(amount, 0) as amount, coalesce(base_amount, 0) as base_amount,
                   coalesce(base_amount, 0) * probability as weighted
            from after_rows where deleted_at is null
            union all
            select owner_id, date_trunc('month', close_date)::date, pipeline_id, stage_id, status, category, currency,
                   -1, -coalesce(amount, 0), -coalesce(base_amount, 0), -coalesce(base_amount, 0) * probability
            from before_rows where deleted_at is null) changes
        group by 1, 2, 3, 4, 5, 6, 7
        having sum(deals) <> 0 or sum(amount) <> 0 or sum(base_amount) <> 0 or sum(weighted) <> 0;
    end if;
    return null;
end $$;
create trigger opportunity_sums_insert after insert on opportunity
    referencing new table as after_rows for each statement execute function opportunity_sums();
create trigger opportunity_sums_update after update on opportunity
    referencing new table as after_rows old table as before_rows for each statement execute function opportunity_sums();
create trigger opportunity_sums_delete after delete on opportunity
    referencing old table as before_rows for each statement execute function opportunity_sums();
