package com.quorumcrm.exchange;

import com.quorumcrm.platform.FileClaims;
import com.quorumcrm.platform.PostgresArrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that imports were read from. */
@Component
class ImportFileClaims implements FileClaims {

    private final JdbcClient jdbc;

    ImportFileClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> among(Collection<String> keys) {
        return new HashSet<>(jdbc.sql("select file_key from import_job where file_key = any(:keys)")
                .param("keys", PostgresArrays.texts(keys))
                .query(String.class)
                .list());
    }
}
