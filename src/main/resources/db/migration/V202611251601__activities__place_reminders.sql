-- Where it is to be, and how long before it the assignee is reminded.
alter table activity add place varchar(200), add remind_minutes int check (remind_minutes between 0 and 40320);
create index activity_remind_idx on activity (due_on)
    where remind_minutes is not null and happened_at is null and deleted_at is null;

-- Of which moments people were reminded: an activity that is put off is reminded of anew.
create table activity_reminded (
    activity_id uuid        not null references activity on delete cascade,
    moment      timestamptz not null,
    primary key (activity_id, moment)
);

-- On which day somebody was last told what they had not done in time.
create table overdue_told (
    user_id uuid primary key references app_user,
    day     date not null
);
