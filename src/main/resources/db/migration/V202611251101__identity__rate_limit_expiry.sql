-- Buckets that have filled up again say nothing and are deleted.
alter table rate_limit_bucket add column expires_at bigint;
create index rate_limit_bucket_expires_idx on rate_limit_bucket (expires_at);
