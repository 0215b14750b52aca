-- For companies that become one with another.
create index notification_account_idx on notification (record_id) where record_kind = 'ACCOUNT';
