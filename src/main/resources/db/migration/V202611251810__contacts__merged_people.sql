-- The person that this one was merged into; they stay in the trash, and their old addresses lead there.
alter table contact add column merged_into_id uuid references contact check (merged_into_id <> id);
create index contact_merged_idx on contact (merged_into_id) where merged_into_id is not null;

-- What people are found by who are here already: the last nine digits of a number, without its extension.
create index contact_phone_key_idx on contact_phone (quorum_phone_key(split_part(number, ';', 1)));

-- The channels that a person has refused. A refusal of somebody who has become part of them counts until they say
-- something themselves after that.
create or replace function contact_refused(person uuid) returns text[] stable language sql as $$
    select array(
        select channel from (
            select distinct on (channel) channel, state from contact_consent
            where contact_id = person order by channel, recorded_at desc, id desc) last
        where state = 'REFUSED'
        union
        select r.channel from contact c, unnest(contact_refused(c.id)) r(channel)
        where c.merged_into_id = person and not exists (
            select from contact_consent k
            where k.contact_id = person and k.channel = r.channel and k.recorded_at > c.deleted_at))
$$;
