package com.quorumcrm.conversion;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.duplicates.AccountDuplicates;
import com.quorumcrm.duplicates.ContactDuplicates;
import com.quorumcrm.duplicates.Duplicate;
import com.quorumcrm.duplicates.Duplicate.Reason;
import com.quorumcrm.duplicates.DuplicateSettings;
import com.quorumcrm.duplicates.Likeness;
import com.quorumcrm.duplicates.PersonLikeness;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadOutcome;
import com.quorumcrm.leads.LeadPerson;
import com.quorumcrm.leads.LeadView;
import com.quorumcrm.opportunities.OpportunityId;
import com.quorumcrm.platform.PostgresArrays;
import com.quorumcrm.platform.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds what a lead may be, and what it became. */
@Repository
@Transactional(readOnly = true)
public class ConversionQuery {

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final AccountDuplicates companies;
    private final ContactDuplicates people;
    private final DuplicateSettings settings;

    ConversionQuery(
            JdbcClient jdbc,
            Visibility visibility,
            AccountDuplicates companies,
            ContactDuplicates people,
            DuplicateSettings settings) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.companies = companies;
        this.people = people;
        this.settings = settings;
    }

    public ConversionPreview preview(LeadView lead, Viewer viewer) {
        var company = lead.company();
        var likeness =
                new Likeness(company.name(), company.website(), lead.person().phone());
        var persons = people.like(likeness(lead.person()), viewer);
        var accounts = withThoseOf(persons, companies.like(likeness, viewer), viewer);
        return new ConversionPreview(
                accounts,
                persons,
                accounts.isEmpty() && settings.hintsAtHidden() && companies.isHidden(likeness, viewer),
                count("select count(*) from activity_link where record_kind = 'LEAD' and record_id = :lead", lead.id()),
                count(
                        "select count(*) from attached_file where record_kind = 'LEAD' and record_id = :lead and deleted_at is null",
                        lead.id()));
    }

    /** The conversion that stands, for whoever may see the lead. */
    public Optional<ConversionView> of(LeadId lead) {
        return jdbc.sql("""
                        select id, lead_id, account_id, contact_id, opportunity_id, new_account, new_contact, converted_by, converted_at
                        from lead_conversion where lead_id = :lead and undone_at is null""")
                .param("lead", lead.id())
                .query((row, number) -> view(row))
                .optional();
    }

    /** Leads that became the record, for its page; those that the viewer may see. */
    public List<LeadName> became(RecordKind kind, UUID record, Viewer viewer) {
        viewer.require(Permission.READ_LEADS);
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select l.id, l.name, l.source, l.campaign, l.created_at from lead l
                        where l.%s = :record and l.deleted_at is null and l.status = 'QUALIFIED' and %s
                        order by l.created_at desc, l.id limit 20""".formatted(column(kind), scope.sql(RecordKind.LEAD, "l")))
                .param("record", record)
                .params(scope.params())
                .query((row, number) -> new LeadName(
                        Rows.id(row, "id", LeadId::new),
                        row.getString("name"),
                        row.getString("source"),
                        row.getString("campaign"),
                        Rows.instant(row, "created_at")))
                .list();
    }

    private static String column(RecordKind kind) {
        return switch (kind) {
            case ACCOUNT -> "account_id";
            case CONTACT -> "contact_id";
            default -> "opportunity_id";
        };
    }

    private static PersonLikeness likeness(LeadPerson person) {
        return new PersonLikeness(
                person.name(),
                Stream.of(person.email(), person.secondEmail())
                        .flatMap(Stream::ofNullable)
                        .toList(),
                Stream.of(person.phone(), person.mobile())
                        .flatMap(Stream::ofNullable)
                        .toList(),
                List.of());
    }

    /** The companies of people who have the address come first: where they work is what it is. */
    private List<Duplicate> withThoseOf(List<Duplicate> people, List<Duplicate> alike, Viewer viewer) {
        var all = new ArrayList<>(employers(people, viewer).stream()
                .map(employer -> alike.stream()
                        .filter(one -> one.record().equals(employer.record()))
                        .findFirst()
                        .orElse(employer))
                .toList());
        alike.stream()
                .filter(one -> all.stream().noneMatch(known -> known.record().equals(one.record())))
                .forEach(all::add);
        return all;
    }

    private List<Duplicate> employers(List<Duplicate> people, Viewer viewer) {
        var surely = people.stream()
                .filter(person -> person.reasons().contains(Reason.EMAIL))
                .map(person -> person.record().id())
                .toList();
        if (surely.isEmpty()) {
            return List.of();
        }
        var scope = visibility.of(viewer);
        return jdbc.sql("""
                        select distinct a.id, a.name, coalesce(a.city, a.country) as hint, u.name as owner_name
                        from contact c join account a on a.id = c.account_id join app_user u on u.id = a.owner_id
                        where c.id = any(cast(:people as uuid[])) and a.deleted_at is null and %s order by a.name, a.id""".formatted(scope.sql(RecordKind.ACCOUNT, "a")))
                .params(scope.params())
                .param("people", PostgresArrays.uuids(surely))
                .query((row, number) -> new Duplicate(
                        Rows.id(row, "id", AccountId::new).ref(),
                        row.getString("name"),
                        row.getString("hint"),
                        row.getString("owner_name"),
                        List.of()))
                .list();
    }

    private int count(String sql, LeadId lead) {
        return jdbc.sql(sql).param("lead", lead.id()).query(Integer.class).single();
    }

    static ConversionView view(ResultSet row) throws SQLException {
        return new ConversionView(
                Rows.id(row, "id", ConversionId::new),
                Rows.id(row, "lead_id", LeadId::new),
                new LeadOutcome(
                        Rows.idOrNull(row, "account_id", AccountId::new),
                        Rows.idOrNull(row, "contact_id", ContactId::new),
                        opportunity(row)),
                row.getBoolean("new_account"),
                row.getBoolean("new_contact"),
                Rows.user(row, "converted_by"),
                Rows.instant(row, "converted_at"));
    }

    private static @Nullable OpportunityId opportunity(ResultSet row) throws SQLException {
        return Rows.idOrNull(row, "opportunity_id", OpportunityId::new);
    }
}
