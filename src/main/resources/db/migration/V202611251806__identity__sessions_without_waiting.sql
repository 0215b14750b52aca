-- What a session holds between two pages need not be on the disk before the answer: after a crash of the server at worst a
-- message is not shown, or somebody signs in again. That a session exists, or has ended, is still waited for.
create function session_without_waiting() returns trigger language plpgsql as $$
begin
    perform set_config('synchronous_commit', 'off', true);
    return null;
end $$;
create trigger spring_session_attributes_unhurried before insert or update on spring_session_attributes
    for each statement execute function session_without_waiting();
