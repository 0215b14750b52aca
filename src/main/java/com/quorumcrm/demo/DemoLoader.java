package com.quorumcrm.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills an empty database with the demo company, table by table in the order of their references.
 *
 * <p>The history of deals is part of what is loaded, and their sums are reckoned once at the end: the triggers that keep
 * both have no part in it.
 */
final class DemoLoader {

    private static final Logger log = LoggerFactory.getLogger(DemoLoader.class);
    private static final int TOO_MANY_TO_READ = 10_000;

    private static final List<String> TABLES = Stream.of(
                    AccountTables.ACCOUNT,
                    AccountTables.CONTACT,
                    AccountTables.EMAIL,
                    AccountTables.PHONE,
                    AccountTables.AFFILIATION,
                    DealTables.OPPORTUNITY,
                    DealTables.VERSION,
                    DealTables.LINE,
                    DealTables.CONTACT,
                    ActivityTables.ACTIVITY,
                    ActivityTables.LINK,
                    ActivityTables.COMPANION,
                    Told.TABLE)
            .map(Table::name)
            .toList();

    private final Connection connection;
    private final Company company;
    private final ContactBook contacts;
    private final Deals deals;

    DemoLoader(Connection connection, Company company, ContactBook contacts, Deals deals) {
        this.connection = connection;
        this.company = company;
        this.contacts = contacts;
        this.deals = deals;
    }

    /** In the transaction of the connection; it is not committed. */
    void load(DemoSize size, String passwordHash) throws SQLException {
        loadCompany(size, passwordHash);
        new BulkLoad(connection, TABLES).run(() -> {
            loadAccounts();
            loadDeals();
            loadActivities();
        });
        if (size.opportunities() < TOO_MANY_TO_READ) {
            execute(Vocabulary.script("mails"));
            execute(Vocabulary.script("buying-groups"));
            execute(Vocabulary.script("leads"));
            execute(Vocabulary.script("relations"));
        }
        execute("""
                insert into opportunity_sum
                select owner_id, date_trunc('month', close_date)::date, pipeline_id, stage_id, status, category, currency,
                       count(*), coalesce(sum(amount), 0), coalesce(sum(base_amount), 0),
                       coalesce(sum(base_amount * probability), 0)
                from opportunity where deleted_at is null
                group by 1, 2, 3, 4, 5, 6, 7""");
    }

    private void loadCompany(DemoSize size, String passwordHash) throws SQLException {
        var force = company.force();
        var admin = force.admin();
        load(CompanyTables.TEAM, force.teams().stream());
        load(CompanyTables.person(passwordHash), force.people().stream());
        load(CompanyTables.product(admin), company.products().stream());
        load(CompanyTables.rate(admin, company.times()), company.rates().all().stream());
        load(CustomFacts.table(admin), CustomFacts.definitions());
        load(CompanyTables.quota(admin), Quotas.of(size, company.times(), force.reps()));
        execute("""
                update organisation set name = 'Ridgeline Sensorics', currency = '%s', zone = '%s', locale = 'en-US',
                       version = version + 1, updated_at = '%s'""".formatted(Rates.BASE, company.times().zone(), admin.createdAt()));
    }

    private void loadAccounts() throws SQLException {
        load(AccountTables.ACCOUNT, company.accounts().stream());
        load(AccountTables.CONTACT, contacts.contacts());
        load(AccountTables.EMAIL, contacts.contacts().flatMap(AccountTables::emails));
        load(AccountTables.PHONE, contacts.contacts().flatMap(AccountTables::phones));
        load(AccountTables.AFFILIATION, contacts.contacts().flatMap(AccountTables::places));
        execute("""
                insert into account_version (account_id, valid_from, parent_id, owner_id, deleted, changed_by)
                select id, created_at, parent_id, owner_id, false, updated_by from account""");
        var orgs = new OrgBook(company.accounts(), contacts);
        load(OrgBook.PLACE, orgs.places());
        load(OrgBook.BOND, orgs.bonds());
    }

    private void loadDeals() throws SQLException {
        load(DealTables.OPPORTUNITY, deals.deals());
        load(DealTables.VERSION, each(DealTables::versions));
        load(DealTables.LINE, each(DealTables::lines));
        load(DealTables.CONTACT, each(DealTables::contacts));
    }

    private void loadActivities() throws SQLException {
        var happenings = new Happenings(company.times(), company.force().people());
        load(ActivityTables.ACTIVITY, each(happenings::of));
        load(ActivityTables.LINK, each(happenings::of).flatMap(ActivityTables::links));
        load(ActivityTables.COMPANION, each(happenings::of).flatMap(ActivityTables::companions));
        load(Told.TABLE, each(happenings::of).flatMap(happenings::told));
    }

    private <R> Stream<R> each(Function<Deal, Stream<R>> rows) {
        return deals.deals().flatMap(rows);
    }

    private <R> void load(Table<R> table, Stream<R> records) throws SQLException {
        var started = System.nanoTime();
        var rows = table.load(connection, records);
        log.debug("{}: {} rows in {} ms", table.name(), rows, (System.nanoTime() - started) / 1_000_000);
    }

    private void execute(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
