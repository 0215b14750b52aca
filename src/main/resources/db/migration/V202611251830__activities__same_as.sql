-- What is the same as another: whoever sees that one on a timeline does not see this one beside it.
alter table activity add same_as_id uuid references activity deferrable initially deferred;
create index activity_same_as_idx on activity (same_as_id) where same_as_id is not null;

drop trigger activity_changes on activity;
create trigger activity_changes after update or delete on activity
    for each row execute function record_changes('ACTIVITY', '', 'same_as_id');
