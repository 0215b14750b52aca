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
}
