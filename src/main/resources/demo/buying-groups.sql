-- Who decides on the deals of the company, as reps would have found out: more on late stages, holes on early ones.
select set_config('quorum.now', 'off', true);

create temporary table demo_part on commit drop as
select * from (values
    ('Chief financial officer', array['ECONOMIC_BUYER'], 5),
    ('Chief operating officer', array['DECISION_MAKER', 'ECONOMIC_BUYER'], 5),
    ('Plant director', array['DECISION_MAKER'], 5),
    ('Head of procurement', array['LEGAL_PROCUREMENT'], 4),
    ('Category buyer', array['LEGAL_PROCUREMENT', 'GATEKEEPER'], 2),
    ('Controller', array['GATEKEEPER'], 3),
    ('IT architect', array['TECHNICAL_EVALUATOR'], 3),
    ('Head of operational technology', array['TECHNICAL_EVALUATOR'], 4),
    ('Automation engineer', array['TECHNICAL_EVALUATOR', 'USER'], 3),
    ('Process engineer', array['CHAMPION', 'USER'], 2),
    ('Maintenance lead', array['CHAMPION', 'USER'], 3),
    ('Production manager', array['CHAMPION'], 4),
    ('Quality manager', array['INFLUENCER'], 3),
    ('Energy manager', array['COACH', 'USER'], 2),
    ('Supply chain manager', array['INFLUENCER'], 3),
    ('Safety officer', array['INFLUENCER'], 2),
    ('Warehouse manager', array['USER'], 1),
    ('Laboratory head', array['USER'], 2)) part (title, roles, influence);

insert into opportunity_contact (opportunity_id, contact_id)
select o.id, c.id
from opportunity o
cross join lateral (
    select c.id from contact c where c.account_id = o.account_id order by c.created_at, c.id
    limit 3 + abs(hashtext(o.id::text)) % 6) c
where o.status = 'OPEN'
on conflict do nothing;

-- Others were in the meetings too.
insert into activity_link (activity_id, record_kind, record_id, account_id)
select a.id, 'CONTACT', oc.contact_id, o.account_id
from opportunity o
join activity_link l on l.record_kind = 'OPPORTUNITY' and l.record_id = o.id
join activity a on a.id = l.activity_id and a.type in ('MEETING', 'EMAIL') and a.happened_at is not null
join opportunity_contact oc on oc.opportunity_id = o.id
where o.status = 'OPEN' and abs(hashtext(a.id::text || oc.contact_id::text)) % 5 < 2
on conflict do nothing;

insert into account_buying_role (account_id, contact_id, roles, updated_at, updated_by)
select a.id, c.id, p.roles, a.updated_at, a.owner_id
from account a
join contact c on c.account_id = a.id
join affiliation f on f.contact_id = c.id and f.is_primary
join demo_part p on p.title = f.title
where p.title in ('Chief financial officer', 'Head of procurement')
  and exists (select from opportunity o where o.account_id = a.id and o.status = 'OPEN');

-- Somebody without a row is on the deal, and nothing is known of them yet.
insert into buying_member (opportunity_id, contact_id, version, roles, stance, influence, decision, updated_at, updated_by)
select o.id, c.id, 0, case when r.roles is null then p.roles end,
       case when h.dice < 2 then 'UNKNOWN'
            when 'CHAMPION' = any (p.roles) and h.dice < 7 then 'CHAMPION'
            when h.dice < 5 then 'SUPPORTER' when h.dice < 7 then 'NEUTRAL' when h.dice < 9 then 'SCEPTIC'
            when h.dice = 9 and 'ECONOMIC_BUYER' <> all (p.roles) then 'OPPONENT' else 'NEUTRAL' end,
       case when h.dice > 1 then p.influence end,
       case when h.dice in (3, 4) and s.position > 2 then 'FOR' when h.dice = 9 then 'AGAINST' else 'NOT_YET' end,
       coalesce(t.at, o.created_at), o.owner_id
from opportunity o
join stage s on s.id = o.stage_id
join opportunity_contact oc on oc.opportunity_id = o.id
join contact c on c.id = oc.contact_id
join affiliation f on f.contact_id = c.id and f.is_primary
join demo_part p on p.title = f.title
left join account_buying_role r on r.account_id = o.account_id and r.contact_id = c.id
cross join lateral (select abs(hashtext(o.id::text || c.id::text)) % 10 as dice) h
cross join lateral (select last_touch(c.id) as at) t
where o.status = 'OPEN' and (h.dice > 0 or s.position > 2);

insert into buying_statement (id, opportunity_id, contact_id, aspect, value, note, said_at, said_by)
select uuidv7(), m.opportunity_id, m.contact_id, 'STANCE',
       case m.stance when 'CHAMPION' then 'champion' when 'SUPPORTER' then 'supporter' when 'NEUTRAL' then 'neutral'
                     when 'SCEPTIC' then 'sceptic' else 'opponent' end,
       (case m.stance
            when 'CHAMPION' then array['Showed our figures to the board without being asked.', 'Told us who else is bidding, and how to answer.']
            when 'SUPPORTER' then array['Wants the pilot to become the standard on all lines.', 'Asked when we could start.']
            when 'NEUTRAL' then array['Waits for what finance says.', 'Came to the demonstration, asked nothing.']
            when 'SCEPTIC' then array['Doubts that the readings survive an outage of the network.', 'Had a bad year with a similar project.']
            else array['Prefers the supplier of the machines.', 'Wants to build it in house.'] end)[1 + abs(hashtext(m.contact_id::text)) % 2],
       m.updated_at, m.updated_by
from buying_member m where m.stance <> 'UNKNOWN';

select set_config('quorum.now', '', true);
