create trigger opportunity_changes after insert or update or delete on opportunity
    for each row execute function record_changes('OPPORTUNITY', 'account_id', 'account_owner_id', 'base_amount', 'stage_since', 'category_overridden');
create trigger opportunity_line_changes after insert or update or delete on opportunity_line
    for each row execute function record_part_changes('OPPORTUNITY', 'opportunity', 'opportunity_id', 'lines', 'account_id', 'amount');
create trigger opportunity_contact_changes after insert or update or delete on opportunity_contact
    for each row execute function record_part_changes('OPPORTUNITY', 'opportunity', 'opportunity_id', 'contacts', 'account_id');
create trigger opportunity_external_id_changes after insert or update or delete on opportunity_external_id
    for each row execute function record_part_changes('OPPORTUNITY', 'opportunity', 'opportunity_id', 'external_ids', 'account_id');
