-- For calendars, which show what was to be done whether it was done or not.
create index activity_assignee_due_idx on activity (assignee_id, due_on) where due_on is not null and deleted_at is null;
