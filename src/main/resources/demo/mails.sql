-- Conversations about some open deals: what was logged there as e-mails gets something to read.
create temporary table demo_said on commit drop as
with mailed as (
    select a.id as activity_id, a.happened_at, o.id as deal_id, o.name as deal_name, c.first_name, c.name as contact_name,
           e.address as contact_address, u.id as person_id, u.name as person_name, u.email as person_address,
           row_number() over (partition by o.id order by a.happened_at, a.id) as turn,
           count(*) over (partition by o.id) as turns,
           max(a.happened_at) over (partition by o.id) as latest
    from opportunity o
    join activity_link on_deal on on_deal.record_kind = 'OPPORTUNITY' and on_deal.record_id = o.id
    join activity a on a.id = on_deal.activity_id and a.type = 'EMAIL' and a.happened_at is not null
    join activity_link with_contact on with_contact.activity_id = a.id and with_contact.record_kind = 'CONTACT'
    join contact c on c.id = with_contact.record_id
    join contact_email e on e.contact_id = c.id and e.is_primary
    join app_user u on u.id = a.assignee_id
    where o.status = 'OPEN' and o.deleted_at is null)
select m.*, uuidv7() as mail_id, dense_rank() over (order by latest desc, deal_id) as place
from mailed m where turns between 2 and 6;

delete from demo_said where place > 40;

insert into mail (id, owner_id, thread_id, activity_id, direction, message_id, answers, subject, from_address, from_name,
                  sent_at, received_at, text)
select s.mail_id, s.person_id, opener.mail_id, s.activity_id,
       case when s.turn % 2 = 1 then 'OUTBOUND' else 'INBOUND' end,
       '<' || s.mail_id || '@ridgeline.example>',
       case when before.mail_id is null then '{}' else array['<' || before.mail_id || '@ridgeline.example>'] end,
       case when s.turn = 1 then s.deal_name else 'Re: ' || s.deal_name end,
       case when s.turn % 2 = 1 then s.person_address else s.contact_address end,
       case when s.turn % 2 = 1 then s.person_name else s.contact_name end,
       s.happened_at, s.happened_at,
       case s.turn
           when 1 then format(E'Dear %s,\n\nthank you for the time you took for us. As promised, here is how we would go about it: two weeks with five sensors on one line, then the decision about the others.\n\nWhich of the next days suits you for half an hour with our engineer?\n\nBest regards\n%s', s.first_name, s.person_name)
           when 2 then format(E'Hello,\n\nthat sounds sensible. Our plant manager wants to know what happens to the readings when the network is down, and I need a price for the full line for the budget.\n\nKind regards\n%s\n\nOn Monday, %s wrote:\n> Which of the next days suits you for half an hour with our engineer?', s.contact_name, s.person_name)
           when 3 then format(E'Dear %s,\n\nthe sensors keep thirty days of readings and send them on when the network is back. I have put the price for the full line together and will send the quote today.\n\nBest regards\n%s', s.first_name, s.person_name)
           when 4 then format(E'Thank you. I have handed it on to purchasing; they will ask about the payment terms.\n\n%s', s.contact_name)
           when 5 then format(E'Dear %s,\n\nthirty days net are fine for us. Shall I call purchasing, or do they call me?\n\nBest regards\n%s', s.first_name, s.person_name)
           else format(E'They will call you this week.\n\n%s', s.contact_name)
       end
from demo_said s
join demo_said opener on opener.deal_id = s.deal_id and opener.turn = 1
left join demo_said before on before.deal_id = s.deal_id and before.turn = s.turn - 1;

insert into mail_recipient (mail_id, position, role, address, name)
select mail_id, 0, 'TO',
       case when turn % 2 = 1 then contact_address else person_address end,
       case when turn % 2 = 1 then contact_name else person_name end
from demo_said;

update activity a
set subject = left(m.subject, 200), direction = m.direction, body = left(split_part(m.text, E'\n\nOn Monday', 1), 1500)
from mail m where m.activity_id = a.id;

-- Somebody who is not known yet.
with mara as (select id, name, email from app_user where email = 'mara.kessler@ridgeline.example'),
     waiting as (
         insert into mail (id, owner_id, thread_id, direction, message_id, answers, subject, from_address, from_name, sent_at,
                           received_at, text)
         select id, owner, id, 'INBOUND', '<' || id || '@northgate-foods.example>', '{}', 'Vibration sensors for two bottling lines',
                'p.lindqvist@northgate-foods.example', 'Petra Lindqvist', at, at,
                E'Dear Ms Kessler,\n\na colleague at a trade fair spoke well of your sensors. We run two bottling lines and lose a day a month to bearings. Could you tell me what a trial would cost, and how long it takes to set up?\n\nKind regards\nPetra Lindqvist\nHead of maintenance'
         from (select uuidv7() as id, mara.id as owner, (select max(happened_at) from activity) - interval '2 hours' as at from mara) made
         returning id)
insert into mail_recipient (mail_id, position, role, address, name)
select waiting.id, 0, 'TO', mara.email, mara.name from waiting, mara;

insert into mail_template (id, version, owner_id, name, subject, body, shared, updated_at)
select uuidv7(), 0, u.id, t.name, t.subject, t.body, 'EVERYONE', u.created_at
from app_user u, (values
    ('After a first call', 'Our call about {opportunity.name}', E'Dear {contact.firstName},\n\nthank you for the call. As I understand it, {account.name} wants to know before the end of the quarter whether this is worth going on with.\n\nI will send you the comparison we spoke of by Friday.\n\nBest regards\n{me.name}'),
    ('Quote follows', 'Quote for {opportunity.name}', E'Dear {contact.firstName},\n\nour quote over {opportunity.amount} is on its way to you. It holds until {opportunity.closeDate}.\n\nBest regards\n{me.name}'),
    ('Gone quiet', 'Is {opportunity.name} still on?', E'Dear {contact.firstName},\n\nI have not heard from you for a while. Shall I keep the dates for {account.name}, or give them back?\n\nBest regards\n{me.name}')
) as t(name, subject, body)
where u.email = 'samuel.okafor@ridgeline.example';
