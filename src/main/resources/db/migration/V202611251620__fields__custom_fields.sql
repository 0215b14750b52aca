-- What organisations add to their records. Values are in the column custom_values of the records' tables, by key.
create table custom_field (
    id          uuid primary key,
    version     bigint       not null default 0,
    record_kind varchar(12)  not null check (record_kind in ('ACCOUNT', 'CONTACT', 'OPPORTUNITY')),
    key         varchar(40)  not null check (key ~ '^[a-z][A-Za-z0-9]*$'),
    label       varchar(80)  not null,
    type        varchar(12)  not null,
    required    boolean      not null,
    searchable  boolean      not null,
    help        varchar(300),
    initial     jsonb,
    longest     integer check (longest between 1 and 4000),
    digits      integer check (digits between 0 and 6),
    lowest      numeric,
    highest     numeric,
    scopes      varchar(60)[] not null,
    options     jsonb        not null,
    position    integer      not null,
    created_at  timestamptz  not null,
    updated_at  timestamptz  not null,
    updated_by  uuid         not null,
    retired_at  timestamptz,
    unique (record_kind, key)
);
create index custom_field_kind_idx on custom_field (record_kind, position, id);

-- Who changed which definition, when, and how; written by a trigger and never changed.
create table custom_field_change (
    id         uuid primary key default uuidv7(),
    at         timestamptz not null,
    field_id   uuid        not null,
    changed_by uuid        not null,
    action     varchar(8)  not null check (action in ('CREATED', 'CHANGED', 'REMOVED')),
    changes    jsonb       not null
);
create index custom_field_change_field_idx on custom_field_change (field_id, at desc, id desc);

create function custom_field_changes() returns trigger language plpgsql as $$
declare
    changes jsonb := '{}';
begin
    if tg_op = 'DELETE' then
        insert into custom_field_change (at, field_id, changed_by, action, changes)
        values (clock_timestamp(), old.id, old.updated_by, 'REMOVED', to_jsonb(old));
        return null;
    end if;
    if tg_op = 'UPDATE' then
        select coalesce(jsonb_object_agg(a.key, jsonb_build_array(to_jsonb(old) -> a.key, a.value)), '{}') into changes
        from jsonb_each(to_jsonb(new)) a
        where a.value is distinct from to_jsonb(old) -> a.key and a.key not in ('version', 'updated_at', 'updated_by');
        if changes = '{}' then
            return null;
        end if;
    end if;
    insert into custom_field_change (at, field_id, changed_by, action, changes)
    values (new.updated_at, new.id, new.updated_by, case tg_op when 'INSERT' then 'CREATED' else 'CHANGED' end, changes);
    return null;
end $$;
create trigger custom_field_changes after insert or update or delete on custom_field
    for each row execute function custom_field_changes();

create function custom_field_change_guard() returns trigger language plpgsql as $$
begin
    raise exception 'history cannot be rewritten' using errcode = '42501';
end $$;
create trigger custom_field_change_guard before update or delete on custom_field_change
    for each row execute function custom_field_change_guard();
create trigger custom_field_change_keep before truncate on custom_field_change
    for each statement execute function custom_field_change_guard();
