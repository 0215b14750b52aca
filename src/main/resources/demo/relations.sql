-- What the demo company knows of its customers beyond deals: tags, partners, plans for the largest, and whose they are by
-- rule. Nobody has changed anything of it yet.
select set_config('quorum.now', 'off', true);

insert into account_tag (account_id, tag)
select a.id, t.tag
from account a
cross join lateral (values
    ('reference', (select count(*) from opportunity o where o.account_id = a.id and o.status = 'WON') >= 4),
    ('several sites', exists (select from account b where b.parent_id = a.id)),
    ('frame contract', a.type = 'CUSTOMER' and a.employees >= 2000),
    ('runs around the clock', a.industry in ('Energy', 'Pharma', 'Mining')),
    ('met at the fair', a.type = 'PROSPECT' and abs(hashtext(a.id::text)) % 3 = 0)) t(tag, holds)
where t.holds;

-- Resellers and partners work where they are.
create temporary table demo_partner on commit drop as
select p.id as partner, c.id as customer, p.type, c.type as customer_type, p.owner_id, p.created_at, c.created_at as met_at,
       row_number() over (partition by c.id order by md5(p.id::text || c.id)) as choice,
       row_number() over (partition by p.id order by md5(c.id::text || p.id)) as place
from account p join account c on c.country = p.country and c.type in ('CUSTOMER', 'PROSPECT') and c.id <> p.id
where p.type in ('PARTNER', 'RESELLER');

insert into partner_relation (id, version, from_id, to_id, kind, since, note, created_at, created_by)
select md5('partner' || partner || customer)::uuid, 0, partner, customer,
       case when type = 'RESELLER' then 'RESELLS' when customer_type = 'PROSPECT' then 'REFERRED' else 'IMPLEMENTS' end,
       greatest(created_at, met_at)::date + 30,
       case when type = 'RESELLER' then (array['Invoices in local currency', 'Holds the spare sensors', null])[1 + place::int % 3]
            when customer_type = 'PROSPECT' then 'Introduced us to the head of maintenance'
            else (array['Mounts and calibrates', 'Runs the second-level support', null])[1 + place::int % 3] end,
       greatest(created_at, met_at) + interval '30 days', owner_id
from demo_partner where choice = 1 and place <= 4;

-- A plan for the customers with the most deals of each rep.
create temporary table demo_planned on commit drop as
select * from (
    select a.id, a.name, a.owner_id, count(*) as deals, max(o.created_at) as at,
           row_number() over (partition by a.owner_id order by count(*) desc, a.id) as place,
           (array_agg(o.id order by o.created_at desc) filter (where o.status = 'OPEN'))[1] as open_deal,
           abs(hashtext(a.id::text)) as chance
    from account a join opportunity o on o.account_id = a.id and o.deleted_at is null
    where a.type = 'CUSTOMER' group by a.id) ranked
where place <= 2;

insert into account_plan (account_id, version, summary, review_on, updated_at, updated_by)
select id, 0,
       (array['From one line to the whole site: they trust the readings, and the plant manager now wants the same for every press. Money is there once a year, in spring.',
              'Keep what we have and grow in maintenance. Their group buys centrally from next year on, so we need a sponsor above the plant.',
              'A pilot that went well and stopped. Somebody has to explain to finance what a day without bearings costs.',
              'They compare us with a cheaper supplier every second year. Service is what they stay for.'])[1 + chance % 4],
       (at + interval '1 day' * (20 + chance % 50))::date, at, owner_id
from demo_planned;

create temporary table demo_item on commit drop as
select md5('plan' || p.id || i.number)::uuid as id, p.id as account, p.owner_id, p.open_deal, p.at, i.*
from demo_planned p
cross join lateral (values
    (1, 'GOAL', (array['All lines of the main plant equipped', 'Second site signed', 'Service contract for every sensor'])[1 + p.chance % 3],
        'Sensors under contract', (array['240', '2 sites', '100 %'])[1 + p.chance % 3], 180, 'OPEN', null::int, null, null, null),
    (2, 'GOAL', 'A sponsor in the group''s purchasing', 'Meetings held', '3', 120, case when p.chance % 4 = 0 then 'REACHED' else 'OPEN' end, null, null, null, null),
    (3, 'INITIATIVE', (array['Show the pilot''s results to the board', 'Reference visit at another customer', 'Joint workshop with maintenance'])[1 + p.chance % 3],
        null, null, 45, 'RUNNING', 1, null, null, null),
    (4, 'INITIATIVE', 'Calculate what a day without bearings costs', null, null, 20, case when p.chance % 3 = 0 then 'DONE' else 'PLANNED' end, 1, null, null, null),
    (5, 'RISK', (array['The plant manager leaves in summer', 'A cheaper supplier is being tested', 'Budget is cut in the second half of the year'])[1 + p.chance % 3],
        null, null, null, 'OPEN', null, (array['MEDIUM', 'HIGH', 'LOW'])[1 + p.chance % 3], 'HIGH',
        'Get to know whoever decides next, and have two contacts above the plant')
    ) i(number, kind, title, measure, target, days, state, goal, likelihood, impact, mitigation);

insert into account_plan_item (id, version, account_id, kind, title, measure, target, due_on, state, goal_id, owner_id, opportunity_id,
                               likelihood, impact, mitigation, created_at, created_by, updated_at, updated_by)
select i.id, 0, i.account, i.kind, i.title, i.measure, i.target, (i.at + interval '1 day' * i.days)::date, i.state, g.id, i.owner_id,
       case when i.number = 3 then i.open_deal end, i.likelihood, i.impact, i.mitigation,
       i.at + interval '1 minute' * i.number, i.owner_id, i.at + interval '1 minute' * i.number, i.owner_id
from demo_item i left join demo_item g on g.account = i.account and g.number = i.goal
order by i.goal nulls first;

-- Territories by country, and one for large companies in Europe that was drawn and not applied yet.
create temporary table demo_territory on commit drop as
select md5('territory' || name)::uuid as id, * from (values
    ('East', null, 10, null, null::int, null),
    ('West', null, 20, null, null, null),
    ('Southeast and Central Asia', 'East', 10, 'Vietnam, Thailand, Kazakhstan', null, 'lan.nguyen'),
    ('India and Iran', 'East', 20, 'India, Iran', null, 'priya.sharma'),
    ('Central Europe', 'East', 30, 'Poland, Czechia, Ukraine', null, 'tomasz.wojcik'),
    ('Japan and China', 'East', 40, 'Japan, China', null, 'hiro.mori'),
    ('Key accounts in Europe', 'West', 10, 'United Kingdom, Germany, France, Sweden', 2000, 'adaeze.bello'),
    ('United Kingdom', 'West', 20, 'United Kingdom', null, 'adaeze.bello'),
    ('Germany and Sweden', 'West', 30, 'Germany, Sweden', null, 'lars.lindqvist'),
    ('France and Türkiye', 'West', 40, 'France, Türkiye', null, 'camille.durand'),
    ('Latin America', 'West', 50, 'Mexico, Brazil', null, 'diego.fuentes'),
    ('United States', 'West', 60, 'United States', null, 'megan.oneill')
) t(name, parent, position, countries, employees_from, mailbox);

insert into territory (id, version, name, parent_id, position, countries, employees_from, owner_id, updated_at, updated_by)
select t.id, 0, t.name, p.id, t.position, t.countries, t.employees_from, u.id, ops.created_at, ops.id
from demo_territory t left join demo_territory p on p.name = t.parent
left join app_user u on u.email = t.mailbox || '@ridgeline.example'
join app_user ops on ops.email = 'samuel.okafor@ridgeline.example'
order by t.parent nulls first;

insert into account_territory (account_id, valid_from, territory_id)
select a.id, a.created_at, t.id
from account a join territory t on t.owner_id = a.owner_id and t.employees_from is null
where a.country = any(string_to_array(t.countries, ', '));

select set_config('quorum.now', '', true);
