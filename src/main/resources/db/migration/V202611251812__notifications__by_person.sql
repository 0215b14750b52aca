-- For people who become one with another.
create index notification_contact_idx on notification (record_id) where record_kind = 'CONTACT';
