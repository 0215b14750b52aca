-- How a pipeline was configured: one row for each change, never updated.
create table pipeline_version (
    pipeline_id uuid        not null references pipeline,
    number      int         not null check (number > 0),
    at          timestamptz not null,
    by_id       uuid,
    what        varchar(40) not null,
    snapshot    jsonb       not null,
    primary key (pipeline_id, number)
);

-- What pipelines and stages were called before they were renamed; history is told in these names.
create table former_name (
    of_id uuid        not null,
    until timestamptz not null,
    name  varchar(80) not null,
    primary key (of_id, until)
);

create function keep_former_name() returns trigger language plpgsql as $$
declare
    setting text := coalesce(current_setting('quorum.now', true), '');
    at timestamptz := case when setting in ('', 'row', 'off') then clock_timestamp() else setting::timestamptz end;
begin
    insert into former_name (of_id, until, name) values (old.id, at, old.name) on conflict do nothing;
    return null;
end $$;

create trigger former_name after update of name on pipeline
    for each row when (old.name is distinct from new.name) execute function keep_former_name();

create trigger former_name after update of name on stage
    for each row when (old.name is distinct from new.name) execute function keep_former_name();
