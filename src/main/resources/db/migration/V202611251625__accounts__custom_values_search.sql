create index account_custom_text_idx on account using gin (quorum_fold(custom_values::text) gin_trgm_ops) where custom_values <> '{}';
