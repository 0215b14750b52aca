-- What a person is to close in a span of days, in the organisation's currency; a period's quota is the sum of the spans in it.
create table quota (
    user_id    uuid           not null references app_user,
    from_date  date           not null,
    to_date    date           not null,
    amount     numeric(19, 4) not null check (amount >= 0),
    updated_at timestamptz    not null,
    updated_by uuid           not null references app_user,
    primary key (user_id, from_date, to_date),
    check (from_date <= to_date)
);
create index quota_dates_idx on quota (from_date, to_date);
