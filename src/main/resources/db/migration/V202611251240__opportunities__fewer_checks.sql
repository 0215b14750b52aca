-- Each reference costs a look-up for every deal that is written. The owner of the account is the account's own, which is a
-- reference itself; and people who have written anything are never deleted.
alter table opportunity
    drop constraint opportunity_account_owner_id_fkey,
    drop constraint opportunity_created_by_fkey,
    drop constraint opportunity_updated_by_fkey;

-- Whoever writes many deals knows the owner of their accounts already.
drop trigger opportunity_account_owner on opportunity;
create trigger opportunity_account_owner_given before insert on opportunity
    for each row when (new.account_owner_id is null) execute function opportunity_account_owner();
create trigger opportunity_account_owner_kept before update of account_id on opportunity
    for each row execute function opportunity_account_owner();
