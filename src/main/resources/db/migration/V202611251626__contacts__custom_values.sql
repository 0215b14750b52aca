alter table contact
    add column custom_values jsonb not null default '{}'
        check (jsonb_typeof(custom_values) = 'object' and pg_column_size(custom_values) <= 262144);
create index contact_custom_values_idx on contact using gin (custom_values jsonb_path_ops) where custom_values <> '{}';
create index contact_custom_text_idx on contact using gin (quorum_fold(custom_values::text) gin_trgm_ops) where custom_values <> '{}';
