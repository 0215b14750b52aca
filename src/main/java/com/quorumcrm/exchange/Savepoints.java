package com.quorumcrm.exchange;

import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Parts of a transaction that can fail without the rest. */
@Component
class Savepoints {

    private final JdbcClient jdbc;

    Savepoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws DataIntegrityViolationException after all that the work had done is undone */
    <T> T within(Supplier<T> work) {
        planAnew();
        jdbc.sql("savepoint attempt").update();
        try {
            var result = work.get();
            jdbc.sql("release savepoint attempt").update();
            return result;
        } catch (DataIntegrityViolationException refused) {
            jdbc.sql("rollback to savepoint attempt").update();
            throw refused;
        }
    }

    /** Tables grow while a file comes in: a plan that was kept from their beginnings would read them from end to end. */
    private void planAnew() {
        jdbc.sql("select set_config('plan_cache_mode', 'force_custom_plan', true)")
                .query(String.class)
                .single();
    }
}
