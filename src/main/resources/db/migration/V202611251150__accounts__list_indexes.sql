-- Lists sort by creation too, and people are looked up by whom they report to.
create index account_created_idx on account (created_at, id) where deleted_at is null;
create index contact_created_idx on contact (created_at, id) where deleted_at is null;
create index contact_reports_to_idx on contact (reports_to_id) where reports_to_id is not null;
