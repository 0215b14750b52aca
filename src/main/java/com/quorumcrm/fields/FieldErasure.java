package com.quorumcrm.fields;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases fields that have been out of use for thirty days, with all that records hold in them. */
@Component
class FieldErasure {

    private static final Logger LOG = LoggerFactory.getLogger(FieldErasure.class);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int AT_ONCE = 1000;

    private final FieldQuery query;
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    FieldErasure(FieldQuery query, JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
        this.query = query;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    void erase() {
        for (var id : due()) {
            var field = query.get(id);
            while (Boolean.TRUE.equals(transactions.execute(status -> eraseSome(field) == AT_ONCE))) {
                LOG.debug("More records hold values of {}", field.key());
            }
            transactions.executeWithoutResult(status -> jdbc.sql("delete from custom_field where id = :id")
                    .param("id", id.id())
                    .update());
            LOG.info(
                    "The custom field {} of {} was erased",
                    field.key(),
                    field.kind().plural());
        }
    }

    private List<FieldId> due() {
        return jdbc
                .sql("select id from custom_field where retired_at < :before")
                .param("before", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list()
                .stream()
                .map(FieldId::new)
                .toList();
    }

    /** Nobody has changed the records: neither their versions nor their histories tell of it. */
    private int eraseSome(CustomField field) {
        jdbc.sql("select set_config('quorum.now', 'off', true)")
                .query(String.class)
                .single();
        return jdbc.sql("""
                        update %1$s set custom_values = custom_values - :key
                        where id in (select id from %1$s
                                     where custom_values <> '{}' and jsonb_exists(custom_values, :key) limit :most)""".formatted(field.kind().table()))
                .param("key", field.key())
                .param("most", AT_ONCE)
                .update();
    }
}
