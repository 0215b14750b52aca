package com.quorumcrm.files;

import com.quorumcrm.platform.FileClaims;
import com.quorumcrm.platform.PostgresArrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contents and small pictures of attached files, also of those in the trash. */
@Component
class AttachedFileClaims implements FileClaims {

    private final JdbcClient jdbc;

    AttachedFileClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> among(Collection<String> keys) {
        return new HashSet<>(jdbc.sql("""
                        select storage_key from attached_file where storage_key = any(:keys)
                        union all
                        select thumbnail_key from attached_file where thumbnail_key = any(:keys)""")
                .param("keys", PostgresArrays.texts(keys))
                .query(String.class)
                .list());
    }
}
