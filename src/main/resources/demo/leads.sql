-- Who has asked about what the company sells: by forms, at fairs, through people we know. Every third has come far already.
select set_config('quorum.now', 'off', true);

insert into lead_form (id, version, name, title, intro, fields, required, consent_text, consent_required, source, campaign, channel,
                       thanks, token, secret, created_at, updated_at, updated_by)
select form.id, 0, form.name, form.title, form.intro, form.fields, form.required, form.consent, true, form.source, form.campaign, 'DIRECT',
       form.thanks, form.token, left(md5(random()::text) || md5(random()::text), 43), u.created_at, u.created_at, u.id
from (values
    (cast('0190a000-0000-7000-8000-000000000001' as uuid), 'Contact page', 'Talk to us', 'Tell us what you measure, and we will call you back.',
     array['firstName', 'lastName', 'email', 'phone', 'company', 'country', 'message'], array['lastName', 'email'],
     'Ridgeline Sensorics may write to me about its products.', 'Website', null, 'Thank you. A colleague will call you within the hour.',
     'demo-contact-page-0000000000000000000000000'),
    (cast('0190a000-0000-7000-8000-000000000002' as uuid), 'Energy guide', 'Get the energy monitoring guide', 'Twelve pages on what plants save by measuring.',
     array['firstName', 'lastName', 'email', 'company', 'title', 'employees', 'referredByName'], array['email', 'company'],
     'Ridgeline Sensorics may send me the guide and write to me about it.', 'Download', 'Energy guide', 'Thank you. The guide is on its way.',
     'demo-energy-guide-0000000000000000000000000')) form (id, name, title, intro, fields, required, consent, source, campaign, thanks, token)
cross join lateral (select id, created_at from app_user where 'ADMIN' = any(roles) order by created_at, id limit 1) u;

insert into score_rule (id, position, trait, test, value, points) values
    (uuidv7(), 0, 'EMPLOYEES', 'AT_LEAST', '200', 25),
    (uuidv7(), 1, 'TITLE', 'CONTAINS', 'head, chief, director, plant', 20),
    (uuidv7(), 2, 'REFERRED', 'PRESENT', '', 20),
    (uuidv7(), 3, 'INDUSTRY', 'IS', 'Chemicals, Food, Energy', 15),
    (uuidv7(), 4, 'SOURCE', 'IS', 'Trade fair, Website', 10),
    (uuidv7(), 5, 'SPOKEN', 'AT_LEAST', '1', 10),
    (uuidv7(), 6, 'EMAIL_DOMAIN', 'CONTAINS', 'gmail, outlook', -15);
insert into assignment_rule (id, position, trait, test, value, team_id, capacity)
select uuidv7(), row_number() over (order by t.name), null, null, '', t.id, 60
from team t where exists (select from app_user u where u.team_id = t.id and 'REP' = any(u.roles)) order by t.name limit 1;

create temporary table demo_lead on commit drop as
with people as (
    select array['Amelia', 'Bruno', 'Chiara', 'Dmitri', 'Elif', 'Femi', 'Greta', 'Hugo', 'Ingrid', 'Jonas', 'Keiko', 'Lucas', 'Mei', 'Nadia', 'Oskar', 'Priya'] as firsts,
           array['Okonkwo', 'Hartmann', 'Rossi', 'Lindqvist', 'Demir', 'Novak', 'Sato', 'Moreau', 'Van Dijk', 'Castillo', 'Fischer'] as lasts,
           array['Northgate Dairies', 'Alpenglas', 'Meridian Paper', 'Costa Verde Foods', 'Baltic Steel', 'Helio Chemicals', 'Orchard Breweries', 'Kestrel Cement', 'Fjord Fisheries', 'Sable Plastics', 'Arden Textiles', 'Lumen Glassworks', 'Pacific Pulp'] as companies,
           array['Head of maintenance', 'Plant director', 'Process engineer', 'Chief operating officer', 'Energy manager', 'Category buyer'] as titles,
           array['Food', 'Chemicals', 'Paper', 'Metals', 'Energy', 'Glass'] as industries,
           array['Germany', 'United States', 'Italy', 'Sweden', 'Portugal', 'Canada'] as countries,
           array['Website', 'Trade fair', 'Download', 'Referral', 'E-mail'] as sources,
           array['Hannover fair', 'Energy guide', 'Spring webinar', null] as campaigns),
reps as (select array_agg(id order by created_at, id) as ids from (select id, created_at from app_user where 'REP' = any(roles) and status = 'ACTIVE' order by created_at, id limit 12) r),
senders as (select array_agg(id order by created_at, id) as ids from (select id, created_at from contact where deleted_at is null order by created_at, id limit 7) c),
latest as (select max(happened_at) as at from activity)
select uuidv7() as id, n, p.firsts[1 + n % 16] as first_name, p.lasts[1 + n % 11] as last_name, p.companies[1 + n % 13] as company,
       p.titles[1 + n % 6] as title, p.industries[1 + n % 6] as industry, p.countries[1 + n % 6] as country, 20 * (1 + n % 23) as employees,
       p.sources[1 + n % 5] as source, p.campaigns[1 + n % 4] as campaign, reps.ids[1 + n % cardinality(reps.ids)] as owner_id,
       case when n % 5 = 3 then senders.ids[1 + n % cardinality(senders.ids)] end as sender_id,
       latest.at - make_interval(mins => 37 + n * n * 12) as received_at,
       case when n <= 20 then 'NEW' when n % 4 = 0 then 'QUALIFIED' when n % 4 = 1 then 'WORKING' when n % 4 = 2 then 'NURTURING' else 'DISQUALIFIED' end as status
from people p, reps, senders, latest, generate_series(1, 80) n;

insert into lead (id, version, first_name, last_name, title, email, phone, company, industry, country, employees, message, source, campaign, channel,
                  utm_source, utm_medium, utm_campaign, referrer_url, referred_by_id, consent_text, consent_at, status, status_reason, recycle_on,
                  owner_id, created_at, created_by, updated_at, updated_by)
select d.id, 0, d.first_name, d.last_name, d.title,
       lower(d.first_name) || '.' || replace(lower(d.last_name), ' ', '') || '@' || case when d.n % 9 = 0 then 'gmail.com' else replace(lower(d.company), ' ', '') || '.example' end,
       '+1 212 555 0' || lpad(d.n::text, 3, '0'), d.company, d.industry, d.country, d.employees,
       case d.n % 3 when 0 then 'We lose heat in two of our dryers and want to know where.' when 1 then 'Please send a price for forty sensors with gateways.' end,
       d.source, d.campaign, case when d.sender_id is null then 'DIRECT' else 'REFERRAL' end,
       case when d.source = 'Website' then 'newsletter' end, case when d.source = 'Website' then 'email' end, case when d.source = 'Website' then lower(d.campaign) end,
       case when d.source = 'Website' then 'https://industry-weekly.example/sensors' end, d.sender_id,
       case when d.source in ('Website', 'Download') then 'Ridgeline Sensorics may write to me about its products.' end,
       case when d.source in ('Website', 'Download') then d.received_at end,
       d.status, case d.status when 'DISQUALIFIED' then (array['No need', 'No budget', 'Competitor', 'Not reachable'])[1 + d.n % 4] when 'NURTURING' then 'Next budget year' end,
       case when d.status = 'NURTURING' then (d.received_at + interval '90 days')::date end,
       d.owner_id, d.received_at, d.owner_id, d.received_at, d.owner_id
from demo_lead d;

-- Half of those that came far became a deal that is here already, with its company and its first person.
update lead l set account_id = became.account_id, contact_id = became.contact_id, opportunity_id = became.id
from (select d.id as lead_id, o.* from (select id, row_number() over (order by n) as place from demo_lead where status = 'QUALIFIED') d
      join (select o.id, o.account_id, o.status, (select oc.contact_id from opportunity_contact oc where oc.opportunity_id = o.id order by oc.contact_id limit 1) as contact_id,
                   row_number() over (partition by o.status order by o.created_at desc, o.id) as place
            from opportunity o where o.deleted_at is null) o
          on o.place = d.place and o.status = (array['WON', 'OPEN', 'LOST', 'OPEN'])[1 + d.place % 4]) became
where l.id = became.lead_id;
insert into lead_conversion (id, lead_id, account_id, contact_id, opportunity_id, new_account, new_contact, converted_at, converted_by)
select uuidv7(), l.id, l.account_id, l.contact_id, l.opportunity_id, false, false, l.created_at + interval '3 days', l.owner_id
from lead l where l.status = 'QUALIFIED';

insert into lead_attempt (id, lead_id, outcome, note, next_at, at, by_id)
select uuidv7(), d.id, (array['NO_ANSWER', 'VOICEMAIL', 'NO_ANSWER', 'SPOKE'])[least(a, case when d.status = 'WORKING' then 3 else 4 end)],
       case when a = 1 then 'Asked to be called in the morning' end, d.received_at + make_interval(days => a + 1), d.received_at + make_interval(mins => 15 + 11 * (d.n % 9), days => a - 1), d.owner_id
from demo_lead d cross join generate_series(1, 4) a
where d.status <> 'NEW' and a <= 1 + d.n % 4;
insert into lead_turn (lead_id, due_at, attempts, first_touch_at)
select lead_id, max(next_at), count(*), min(at) from lead_attempt group by lead_id;
select set_config('quorum.now', '', true);
