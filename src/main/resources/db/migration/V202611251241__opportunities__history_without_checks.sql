-- Versions are written by the deal's own trigger, or together with the deal, and go with it: no look-up for each of them.
alter table opportunity_version drop constraint opportunity_version_opportunity_id_fkey;

create function opportunity_versions_go() returns trigger language plpgsql as $$
begin
    delete from opportunity_version v using before_rows b where v.opportunity_id = b.id;
    return null;
end $$;
create trigger opportunity_versions_go after delete on opportunity
    referencing old table as before_rows for each statement execute function opportunity_versions_go();
