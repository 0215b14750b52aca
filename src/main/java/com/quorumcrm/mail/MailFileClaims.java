package com.quorumcrm.mail;

import com.quorumcrm.platform.FileClaims;
import com.quorumcrm.platform.PostgresArrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The parts of mails that came as files. */
@Component
class MailFileClaims implements FileClaims {

    private final JdbcClient jdbc;

    MailFileClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> among(Collection<String> keys) {
        return new HashSet<>(jdbc.sql("select file_key from mail_part where file_key = any(:keys)")
                .param("keys", PostgresArrays.texts(keys))
                .query(String.class)
                .list());
    }
}
