-- What lists and boards of a person are sorted by, after what they are narrowed to: pages read their first rows alone,
-- and the pages of a team read the first rows of each person.
create index opportunity_owner_status_amount_idx on opportunity (owner_id, status, coalesce(base_amount, 0), id)
    where deleted_at is null;
create index opportunity_owner_stage_idx on opportunity (owner_id, stage_id, coalesce(close_date, '-infinity'::date), id)
    where deleted_at is null;

-- Sums are read from the index alone: of some people by stage, of everybody by month.
create index opportunity_sum_owner_idx on opportunity_sum (owner_id, stage_id, close_month)
    include (pipeline_id, status, category, deals, base_amount, weighted);
create index opportunity_sum_everybody_idx on opportunity_sum (close_month)
    include (owner_id, status, category, deals, base_amount, weighted);
drop index opportunity_sum_month_idx;
drop index opportunity_sum_stage_idx;

-- The sums over all owners and currencies, some hundred rows for any number of deals; kept like opportunity_sum, from it.
create table opportunity_total (
    close_month date,
    pipeline_id uuid           not null,
    stage_id    uuid           not null,
    status      varchar(4)     not null,
    category    varchar(10)    not null,
    deals       bigint         not null,
    base_amount numeric(28, 4) not null,
    weighted    numeric(32, 8) not null
) with (autovacuum_vacuum_scale_factor = 0.05, autovacuum_vacuum_threshold = 500, autovacuum_analyze_scale_factor = 0.05);

create function opportunity_totals() returns trigger language plpgsql as $$
declare
    sign int := case tg_op when 'DELETE' then -1 else 1 end;
begin
    insert into opportunity_total
    select close_month, pipeline_id, stage_id, status, category, sign * sum(deals), sign * sum(base_amount), sign * sum(weighted)
    from changed_rows
    group by 1, 2, 3, 4, 5
    having sum(deals) <> 0 or sum(base_amount) <> 0 or sum(weighted) <> 0;
    return null;
end $$;
create trigger opportunity_totals_insert after insert on opportunity_sum
    referencing new table as changed_rows for each statement execute function opportunity_totals();
create trigger opportunity_totals_delete after delete on opportunity_sum
    referencing old table as changed_rows for each statement execute function opportunity_totals();

insert into opportunity_total
select close_month, pipeline_id, stage_id, status, category, sum(deals), sum(base_amount), sum(weighted)
from opportunity_sum
group by 1, 2, 3, 4, 5;
