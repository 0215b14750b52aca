-- To whom a company belonged and who owned it, at any time. Rows are only ever added and closed; transaction_id lets the
-- changes of one transaction become one row.
create table account_version (
    account_id     uuid        not null references account on delete cascade,
    valid_from     timestamptz not null,
    valid_to       timestamptz,
    parent_id      uuid,
    owner_id       uuid        not null,
    deleted        boolean     not null,
    changed_by     uuid        not null,
    transaction_id xid8        not null default pg_current_xact_id(),
    primary key (account_id, valid_from),
    check (valid_from < valid_to)
);
create unique index account_version_current_key on account_version (account_id) where valid_to is null;
create index account_version_parent_idx on account_version (parent_id, valid_from) where parent_id is not null;

insert into account_version (account_id, valid_from, parent_id, owner_id, deleted, changed_by)
select id, created_at, parent_id, owner_id, deleted_at is not null, updated_by from account;

-- quorum.now: the time of the change. Empty: the database's clock. 'row': the row's updated_at. 'off': no history.
create function account_history() returns trigger language plpgsql as $$
declare
    setting text := coalesce(current_setting('quorum.now', true), '');
    changed_at timestamptz;
    last account_version;
begin
    if setting = 'off' then
        return null;
    end if;
    if tg_op = 'UPDATE' and (new.parent_id, new.owner_id, new.deleted_at is null)
            is not distinct from (old.parent_id, old.owner_id, old.deleted_at is null) then
        return null;
    end if;
    changed_at := case setting when '' then clock_timestamp() when 'row' then new.updated_at else setting::timestamptz end;
    select * into last from account_version where account_id = new.id and valid_to is null;
    if found then
        if last.transaction_id = pg_current_xact_id() then
            update account_version
            set parent_id = new.parent_id, owner_id = new.owner_id, deleted = new.deleted_at is not null,
                changed_by = new.updated_by
            where account_id = new.id and valid_to is null;
            return null;
        end if;
        -- a clock that stepped back must not turn history around
        changed_at := greatest(changed_at, last.valid_from + interval '1 microsecond');
        update account_version set valid_to = changed_at where account_id = new.id and valid_to is null;
    end if;
    insert into account_version (account_id, valid_from, parent_id, owner_id, deleted, changed_by)
    values (new.id, changed_at, new.parent_id, new.owner_id, new.deleted_at is not null, new.updated_by);
    return null;
end $$;
create trigger account_history after insert or update on account
    for each row execute function account_history();

create function account_version_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.valid_to is null then
        return new;
    end if;
    if tg_op = 'DELETE' and not exists (select from account where id = old.account_id) then
        return old;
    end if;
    raise exception 'history cannot be rewritten' using errcode = '42501';
end $$;
create trigger account_version_guard before update or delete on account_version
    for each row execute function account_version_guard();
