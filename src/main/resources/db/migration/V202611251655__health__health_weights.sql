-- How much each reason counts in the health of an account, compared with the others.
create table health_weight (
    reason varchar(10) primary key check (reason in ('TOUCH', 'DEALS', 'CONTACTS', 'RESULTS', 'TASKS')),
    weight int not null check (weight between 0 and 100)
);
insert into health_weight (reason, weight)
values ('TOUCH', 25), ('DEALS', 25), ('CONTACTS', 20), ('RESULTS', 20), ('TASKS', 10);
