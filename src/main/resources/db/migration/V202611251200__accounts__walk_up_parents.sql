-- Step by step by key: the plan of a recursive query made while the table was empty reads the whole table for each row
-- of a large import.
create or replace function account_parent_check() returns trigger language plpgsql as $$
declare
    ancestor uuid := new.parent_id;
begin
    if new.parent_id is null or (tg_op = 'UPDATE' and new.parent_id is not distinct from old.parent_id) then
        return new;
    end if;
    perform pg_advisory_xact_lock(7341002);
    while ancestor is not null loop
        if ancestor = new.id then
            raise exception 'account hierarchy would form a circle' using errcode = '23514', constraint = 'account_no_circle';
        end if;
        ancestor := (select parent_id from account where id = ancestor);
    end loop;
    return new;
end $$;
