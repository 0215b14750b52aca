-- Lists and boards ask for the open deals of people: an index that has these beside each other reads a third of the rows.
create index opportunity_sum_status_idx on opportunity_sum (owner_id, status, stage_id, close_month)
    include (pipeline_id, category, deals, base_amount, weighted);
drop index opportunity_sum_owner_idx;
