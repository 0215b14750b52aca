-- Every change of every record: who, when, how (quorum.via), and for each field what it was and became.
-- One row per record and transaction. The account is the one that the record belonged to at that time.
create table record_change (
    id             uuid primary key default uuidv7(),
    at             timestamptz not null,
    changed_by     uuid,
    via            varchar(60) not null,
    record_kind    varchar(12) not null,
    record_id      uuid        not null,
    account_id     uuid,
    action         varchar(8)  not null check (action in ('CREATED', 'CHANGED', 'TRASHED', 'RESTORED', 'REMOVED')),
    changes        jsonb       not null,
    transaction_id xid8        not null default pg_current_xact_id()
);
create index record_change_record_idx on record_change (record_id, at desc, id desc);
create index record_change_account_idx on record_change (account_id, at desc, id desc) where account_id is not null;
create index record_change_at_idx on record_change (at desc, id desc);

create function record_change_guard() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.transaction_id = pg_current_xact_id() then
        return new;
    end if;
    raise exception 'history cannot be rewritten' using errcode = '42501';
end $$;
create trigger record_change_guard before update or delete on record_change
    for each row execute function record_change_guard();
create trigger record_change_keep before truncate on record_change
    for each statement execute function record_change_guard();

-- Adds to what this transaction has noted of the record already.
create function record_change_note(kind text, record uuid, account uuid, person uuid, what text, fields jsonb) returns void language plpgsql as $$
declare
    setting text := coalesce(current_setting('quorum.now', true), '');
    noted record_change;
begin
    select * into noted from record_change
    where record_id = record and transaction_id = pg_current_xact_id() order by at desc limit 1;
    if found then
        if noted.action <> 'CREATED' then
            update record_change
            set changes = record_change_merge(noted.changes, fields), changed_by = coalesce(person, changed_by),
                action = case when what = 'CHANGED' then action else what end
            where id = noted.id;
        end if;
        return;
    end if;
    insert into record_change (at, changed_by, via, record_kind, record_id, account_id, action, changes)
    values (case when setting in ('', 'row', 'off') then clock_timestamp() else setting::timestamptz end, person,
            coalesce(current_setting('quorum.via', true), ''), kind, record, account, what, fields);
end $$;

-- A field changed twice keeps what it was first; lists of things keep all that came and went.
create function record_change_merge(before jsonb, after jsonb) returns jsonb language sql immutable as $$
    select coalesce(jsonb_object_agg(key, case
        when b.value is null then a.value
        when a.value is null then b.value
        when jsonb_typeof(b.value) = 'object' then jsonb_build_object(
            'gone', (b.value -> 'gone') || (a.value -> 'gone'), 'come', (b.value -> 'come') || (a.value -> 'come'))
        else jsonb_build_array(b.value -> 0, a.value -> 1) end), '{}')
    from jsonb_each(before) b full join jsonb_each(after) a using (key)
$$;

-- For tables of records. Arguments: kind, the column with the account, columns that are not told of.
create function record_changes() returns trigger language plpgsql as $$
declare
    setting text := coalesce(current_setting('quorum.now', true), '');
    before jsonb;
    after jsonb;
    fields jsonb := '{}';
    what text := 'CREATED';
begin
    if setting = 'off' or (setting = 'row' and tg_op <> 'UPDATE') then
        return null;
    end if;
    if tg_op = 'DELETE' then
        before := to_jsonb(old);
        perform record_change_note(tg_argv[0], old.id, (before ->> tg_argv[1])::uuid, null, 'REMOVED', '{}');
        return null;
    end if;
    after := to_jsonb(new);
    if tg_op = 'UPDATE' then
        before := to_jsonb(old);
        select coalesce(jsonb_object_agg(a.key, jsonb_build_array(before -> a.key, a.value)), '{}') into fields
        from jsonb_each(after) a
        where a.value is distinct from before -> a.key
          and a.key <> all (array['version', 'updated_at', 'updated_by', 'deleted_at', 'deleted_by', 'search'] || tg_argv[2:]);
        what := case when old.deleted_at is null and new.deleted_at is not null then 'TRASHED'
                     when old.deleted_at is not null and new.deleted_at is null then 'RESTORED' else 'CHANGED' end;
        if what = 'CHANGED' and fields = '{}' then
            return null;
        end if;
    end if;
    perform record_change_note(tg_argv[0], new.id, (after ->> tg_argv[1])::uuid, new.updated_by, what, fields);
    return null;
end $$;

-- For tables of things that hang on a record. Arguments: kind, the record's table, its column here, the field's name,
-- the column of the record with the account, columns that are not told of.
create function record_part_changes() returns trigger language plpgsql as $$
declare
    gone jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) - (array['id', 'position', tg_argv[2]] || tg_argv[5:]) end;
    come jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) - (array['id', 'position', tg_argv[2]] || tg_argv[5:]) end;
    record uuid := (case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end ->> tg_argv[2])::uuid;
    person uuid;
    account uuid;
begin
    if coalesce(current_setting('quorum.now', true), '') in ('off', 'row') or gone is not distinct from come then
        return null;
    end if;
    execute format('select updated_by, %I from %I where id = $1', tg_argv[4], tg_argv[1]) into person, account using record;
    if person is null then
        return null;
    end if;
    perform record_change_note(tg_argv[0], record, account, person, 'CHANGED', jsonb_build_object(tg_argv[3], jsonb_build_object(
        'gone', case when gone is null then '[]'::jsonb else jsonb_build_array(gone) end,
        'come', case when come is null then '[]'::jsonb else jsonb_build_array(come) end)));
    return null;
end $$;
