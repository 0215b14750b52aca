alter table custom_field drop constraint custom_field_record_kind_check;
alter table custom_field add constraint custom_field_record_kind_check
    check (record_kind in ('ACCOUNT', 'CONTACT', 'OPPORTUNITY', 'LEAD'));
