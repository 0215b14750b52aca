-- As which view a list opens for somebody. A view that is not offered to them any more opens nothing.
create table default_view (
    person_id uuid        not null references app_user,
    list      varchar(60) not null,
    view_id   uuid        not null references saved_view on delete cascade,
    primary key (person_id, list)
);
create index default_view_view_idx on default_view (view_id);
