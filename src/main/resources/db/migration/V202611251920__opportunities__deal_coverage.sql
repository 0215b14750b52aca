-- How well the buying group of a deal covers the roles it needs, now and at any time before. Pieces are a role, how it
-- stands and, where somebody went quiet, since when: 'CHAMPION QUIET 2026-10-14'. Deals of which nothing is known have none.
create table deal_coverage (
    opportunity_id uuid        not null references opportunity on delete cascade,
    valid_from     timestamptz not null,
    valid_to       timestamptz,
    percent        smallint    not null check (percent between 0 and 100),
    pieces         text[]      not null,
    primary key (opportunity_id, valid_from),
    check (valid_from < valid_to)
);
create unique index deal_coverage_current_key on deal_coverage (opportunity_id) where valid_to is null;
