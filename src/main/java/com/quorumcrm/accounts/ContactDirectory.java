package com.quorumcrm.accounts;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.RecordDirectory;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Names people. */
@Repository
@Transactional(readOnly = true)
class ContactDirectory implements RecordDirectory {

    private final JdbcClient jdbc;
    private final Visibility visibility;

    ContactDirectory(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CONTACT;
    }

    @Override
    public Map<UUID, String> titles(Set<UUID> records, Viewer viewer) {
        var scope = visibility.of(viewer);
        var titles = new HashMap<UUID, String>();
        jdbc.sql("""
                        select r.id, r.name from contact r
                        where r.id = any(cast(:ids as uuid[])) and r.deleted_at is null and %s""".formatted(scope.sql(kind(), "r")))
                .param("ids", array(records))
                .params(scope.params())
                .query(row -> {
                    titles.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return titles;
    }

    @Override
    public Map<UUID, UUID> accounts(Set<UUID> records) {
        var accounts = new HashMap<UUID, UUID>();
        jdbc.sql("select id, account_id from contact where id = any(cast(:ids as uuid[])) and account_id is not null")
                .param("ids", array(records))
                .query(row -> {
                    accounts.put(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class));
                });
        return accounts;
    }

    private static String array(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
