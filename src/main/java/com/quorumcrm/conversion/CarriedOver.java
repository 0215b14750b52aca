package com.quorumcrm.conversion;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.leads.LeadId;
import com.quorumcrm.leads.LeadOutcome;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes what hung on a lead along to what it became, and back. Activities stay on the lead too; files hang on one record
 * only, the deal before the person before the company.
 */
@Component
class CarriedOver {

    private final JdbcClient jdbc;

    CarriedOver(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void take(ConversionId conversion, LeadId lead, LeadOutcome became) {
        records(became).forEach(record -> link(conversion, lead, record, became));
        jdbc.sql("update activity_link set account_id = :account where record_kind = 'LEAD' and record_id = :lead")
                .param("account", account(became))
                .param("lead", lead.id())
                .update();
        records(became).reduce((earlier, later) -> later).ifPresent(home -> moveFiles(conversion, lead, home));
    }

    void giveBack(ConversionId conversion, LeadId lead) {
        jdbc.sql("""
                        delete from activity_link l using lead_conversion_link made
                        where made.conversion_id = :conversion and l.activity_id = made.activity_id
                          and l.record_kind = made.record_kind and l.record_id = made.record_id""").param("conversion", conversion.id()).update();
        jdbc.sql("update activity_link set account_id = null where record_kind = 'LEAD' and record_id = :lead")
                .param("lead", lead.id())
                .update();
        jdbc.sql("""
                        update attached_file f set record_kind = 'LEAD', record_id = :lead
                        from lead_conversion_file moved
                        where moved.conversion_id = :conversion and f.id = moved.file_id""")
                .param("lead", lead.id())
                .param("conversion", conversion.id())
                .update();
    }

    private void link(ConversionId conversion, LeadId lead, RecordRef record, LeadOutcome became) {
        jdbc.sql("""
                        with made as (
                            insert into activity_link (activity_id, record_kind, record_id, account_id)
                            select activity_id, :kind, :record, :account from activity_link
                            where record_kind = 'LEAD' and record_id = :lead
                            on conflict do nothing
                            returning activity_id, record_kind, record_id)
                        insert into lead_conversion_link (conversion_id, activity_id, record_kind, record_id)
                        select :conversion, activity_id, record_kind, record_id from made""")
                .param("kind", record.kind().name())
                .param("record", record.id())
                .param("account", account(became))
                .param("lead", lead.id())
                .param("conversion", conversion.id())
                .update();
    }

    private void moveFiles(ConversionId conversion, LeadId lead, RecordRef home) {
        jdbc.sql("""
                        with moved as (
                            update attached_file set record_kind = :kind, record_id = :record
                            where record_kind = 'LEAD' and record_id = :lead returning id)
                        insert into lead_conversion_file (conversion_id, file_id) select :conversion, id from moved""")
                .param("kind", home.kind().name())
                .param("record", home.id())
                .param("lead", lead.id())
                .param("conversion", conversion.id())
                .update();
    }

    private static Stream<RecordRef> records(LeadOutcome became) {
        return Stream.concat(
                Stream.ofNullable(became.account()).map(account -> new RecordRef(RecordKind.ACCOUNT, account.id())),
                Stream.concat(
                        Stream.ofNullable(became.contact())
                                .map(contact -> new RecordRef(RecordKind.CONTACT, contact.id())),
                        Stream.ofNullable(became.opportunity())
                                .map(deal -> new RecordRef(RecordKind.OPPORTUNITY, deal.id()))));
    }

    private static @Nullable UUID account(LeadOutcome became) {
        var account = became.account();
        return account == null ? null : account.id();
    }
}
