-- Nobody refers to an affiliation, so its key need not be known before it is stored.
alter table affiliation alter column id set default uuidv7();

-- Serves searches for the beginning of an address, whatever the database's collation.
drop index contact_email_address_idx;
create index contact_email_address_idx on contact_email (lower(address) text_pattern_ops);
