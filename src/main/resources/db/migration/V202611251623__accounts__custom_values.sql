alter table account
    add column custom_values jsonb not null default '{}'
        check (jsonb_typeof(custom_values) = 'object' and pg_column_size(custom_values) <= 262144);
create index account_custom_values_idx on account using gin (custom_values jsonb_path_ops) where custom_values <> '{}';
