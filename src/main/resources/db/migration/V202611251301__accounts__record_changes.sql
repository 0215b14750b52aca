create trigger account_changes after insert or update or delete on account
    for each row execute function record_changes('ACCOUNT', 'id');
create trigger account_external_id_changes after insert or update or delete on account_external_id
    for each row execute function record_part_changes('ACCOUNT', 'account', 'account_id', 'external_ids', 'id');
create trigger contact_changes after insert or update or delete on contact
    for each row execute function record_changes('CONTACT', 'account_id', 'account_owner_id', 'account_id', 'name');
create trigger contact_email_changes after insert or update or delete on contact_email
    for each row execute function record_part_changes('CONTACT', 'contact', 'contact_id', 'emails', 'account_id');
create trigger contact_phone_changes after insert or update or delete on contact_phone
    for each row execute function record_part_changes('CONTACT', 'contact', 'contact_id', 'phones', 'account_id');
create trigger affiliation_changes after insert or update or delete on affiliation
    for each row execute function record_part_changes('CONTACT', 'contact', 'contact_id', 'affiliations', 'account_id');
create trigger contact_external_id_changes after insert or update or delete on contact_external_id
    for each row execute function record_part_changes('CONTACT', 'contact', 'contact_id', 'external_ids', 'account_id');
