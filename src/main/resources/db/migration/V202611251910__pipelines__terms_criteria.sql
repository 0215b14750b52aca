alter table pipeline
    add market          varchar(80),
    add required_roles  text[] not null default '{}',
    add commit_roles    text[] not null default '{}',
    add team_ids        uuid[] not null default '{}',
    add loss_reason_ids uuid[] not null default '{}';

alter table stage
    add guidance varchar(4000),
    add criteria jsonb not null default '[]';
