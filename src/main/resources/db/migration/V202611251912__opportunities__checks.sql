-- Items of the check-lists of stages that somebody has ticked on a deal.
create table opportunity_check (
    opportunity_id uuid         not null references opportunity on delete cascade,
    item           varchar(40)  not null,
    text           varchar(200) not null,
    checked_at     timestamptz  not null,
    checked_by     uuid         not null,
    primary key (opportunity_id, item)
);

create trigger record_part_changes after insert or delete on opportunity_check
    for each row execute function record_part_changes('OPPORTUNITY', 'opportunity', 'opportunity_id', 'checks', 'account_id', 'item', 'checked_at', 'checked_by');
