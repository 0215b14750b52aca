package com.quorumcrm.mail;

import com.quorumcrm.platform.FileClaims;
import com.quorumcrm.platform.PostgresArrays;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which stored files are in mails, or in mails that are being written. */
@Component
class MailFiles implements FileClaims {

    private final JdbcClient jdbc;

    MailFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> among(Collection<String> keys) {
        return jdbc.sql("""
                        select file_key from mail_part where file_key = any(:keys)
                        union select file_key from mail_upload where file_key = any(:keys)""")
                .param("keys", PostgresArrays.texts(keys))
                .query(String.class)
                .set();
    }
}
