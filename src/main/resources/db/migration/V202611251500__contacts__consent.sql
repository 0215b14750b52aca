-- What people have said about being written to and called. Each word is kept; the last one of a channel counts.
create table contact_consent (
    id          uuid primary key,
    contact_id  uuid         not null references contact on delete cascade,
    channel     varchar(10)  not null check (channel in ('EMAIL', 'PHONE', 'POST')),
    state       varchar(10)  not null check (state in ('GIVEN', 'REFUSED', 'UNKNOWN')),
    given_on    date         not null,
    source      varchar(200),
    recorded_by uuid         not null references app_user,
    recorded_at timestamptz  not null
);
create index contact_consent_idx on contact_consent (contact_id, channel, recorded_at desc, id desc);

create function contact_consent_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and not exists (select from contact where id = old.contact_id) then
        return old;
    end if;
    raise exception 'consent is only added to' using errcode = '23514', constraint = 'contact_consent_stays';
end $$;
create trigger contact_consent_stays before update or delete on contact_consent
    for each row execute function contact_consent_stays();

-- The channels that a person has refused.
create function contact_refused(person uuid) returns text[] stable language sql as $$
    select array(
        select channel from (
            select distinct on (channel) channel, state from contact_consent
            where contact_id = person order by channel, recorded_at desc, id desc) last
        where state = 'REFUSED')
$$;
