-- Few deals of few organisations have any: only those are in the index.
alter table opportunity
    add column custom_values jsonb not null default '{}'
        check (jsonb_typeof(custom_values) = 'object' and pg_column_size(custom_values) <= 262144);
create index opportunity_custom_values_idx on opportunity using gin (custom_values jsonb_path_ops) where custom_values <> '{}';
