-- What the person does there, in words.
alter table access_grant add column role varchar(80);
