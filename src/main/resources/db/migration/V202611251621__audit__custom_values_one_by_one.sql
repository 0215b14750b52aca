-- What is in custom_values is told field by field, as custom_values.<key>.
create or replace function record_changes() returns trigger language plpgsql as $$
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
        if fields ? 'custom_values' then
            select fields - 'custom_values' || coalesce(jsonb_object_agg('custom_values.' || key, jsonb_build_array(b.value, a.value)), '{}') into fields
            from jsonb_each(coalesce(before -> 'custom_values', '{}')) b full join jsonb_each(after -> 'custom_values') a using (key)
            where a.value is distinct from b.value;
        end if;
        what := case when old.deleted_at is null and new.deleted_at is not null then 'TRASHED'
                     when old.deleted_at is not null and new.deleted_at is null then 'RESTORED' else 'CHANGED' end;
        if what = 'CHANGED' and fields = '{}' then
            return null;
        end if;
    end if;
    perform record_change_note(tg_argv[0], new.id, (after ->> tg_argv[1])::uuid, new.updated_by, what, fields);
    return null;
end $$;
