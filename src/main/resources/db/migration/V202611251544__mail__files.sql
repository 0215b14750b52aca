create index mail_part_file_idx on mail_part (file_key);
create index mail_upload_file_idx on mail_upload (file_key);
