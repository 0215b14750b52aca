-- Nobody reports to themselves, over however many others. A new person has nobody below yet.
create function contact_superior_check() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(7341003);
    if exists (
        with recursive up(id) as (
            select new.reports_to_id
            union
            select c.reports_to_id from up join contact c on c.id = up.id where c.reports_to_id is not null)
        select from up where id = new.id) then
        raise exception 'reporting lines would form a circle' using errcode = '23514', constraint = 'contact_no_circle';
    end if;
    return new;
end $$;
create trigger contact_superior_check before update of reports_to_id on contact
    for each row when (new.reports_to_id is not null and new.reports_to_id is distinct from old.reports_to_id)
    execute function contact_superior_check();
