package com.quorumcrm.demo;

import java.util.List;

/** How people, teams, products, rates and quotas become rows. */
final class CompanyTables {

    static final Table<Team> TEAM =
            new Table<>(
                    "team", "id, version, name, parent_id, sharing, created_at, updated_at", team -> new Object[] {
                        team.id(), 0, team.name(), team.parent(), "NONE", team.createdAt(), team.createdAt()
                    });

    private CompanyTables() {}

    static Table<Person> person(String passwordHash) {
        return new Table<>(
                "app_user",
                "id, version, email, name, title, status, roles, manager_id, team_id, password_hash, password_set_at,"
                        + " created_at, updated_at",
                person -> new Object[] {
                    person.id(),
                    0,
                    person.email(),
                    person.name(),
                    person.title(),
                    "ACTIVE",
                    List.of(person.role()),
                    person.manager(),
                    person.team(),
                    passwordHash,
                    person.createdAt(),
                    person.createdAt(),
                    person.createdAt()
                });
    }

    static Table<Product> product(Person admin) {
        return new Table<>(
                "product",
                "id, version, sku, name, family, unit, recurring, price, currency, active,"
                        + " created_at, created_by, updated_at, updated_by",
                product -> new Object[] {
                    product.id(),
                    0,
                    product.sku(),
                    product.name(),
                    product.family(),
                    product.unit(),
                    product.recurring(),
                    product.price(),
                    Rates.BASE,
                    true,
                    admin.createdAt(),
                    admin.id(),
                    admin.createdAt(),
                    admin.id()
                });
    }

    static Table<Rates.Rate> rate(Person admin, Times times) {
        return new Table<>("currency_rate", "currency, valid_from, rate, created_at, created_by", rate -> new Object[] {
            rate.currency(),
            rate.from(),
            rate.rate(),
            rate.from().atStartOfDay(times.zone()).toInstant(),
            admin.id()
        });
    }

    static Table<Quotas.Quota> quota(Person admin) {
        return new Table<>(
                "quota", "user_id, from_date, to_date, amount, updated_at, updated_by", quota -> new Object[] {
                    quota.rep().id(),
                    quota.quarter().from(),
                    quota.quarter().to(),
                    quota.amount(),
                    admin.createdAt(),
                    admin.id()
                });
    }
}
