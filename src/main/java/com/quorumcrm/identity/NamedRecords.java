package com.quorumcrm.identity;

import com.quorumcrm.kernel.RecordDirectory;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.PostgresArrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Names the records of a kind whose table has an {@code id}, a {@code name} and a {@code deleted_at}. */
@Transactional(readOnly = true)
public abstract class NamedRecords implements RecordDirectory {

    private final RecordKind kind;
    private final String account;
    private final JdbcClient jdbc;
    private final Visibility visibility;

    /** @param account the column with the company that a record belongs to */
    protected NamedRecords(RecordKind kind, String account, JdbcClient jdbc, Visibility visibility) {
        this.kind = kind;
        this.account = account;
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    @Override
    public RecordKind kind() {
        return kind;
    }

    @Override
    public Map<UUID, String> titles(Set<UUID> records, Viewer viewer) {
        var scope = visibility.of(viewer);
        var titles = new HashMap<UUID, String>();
        jdbc.sql("""
                        select r.id, r.name from %s r
                        where r.id = any(cast(:ids as uuid[])) and r.deleted_at is null and %s""".formatted(kind.table(), scope.sql(kind, "r")))
                .param("ids", PostgresArrays.uuids(records))
                .params(scope.params())
                .query(row -> {
                    titles.put(row.getObject("id", UUID.class), row.getString("name"));
                });
        return titles;
    }

    @Override
    public Map<UUID, UUID> accounts(Set<UUID> records) {
        var accounts = new HashMap<UUID, UUID>();
        jdbc.sql(
                        "select r.id, r.%1$s as account from %2$s r where r.id = any(cast(:ids as uuid[])) and r.%1$s is not null"
                                .formatted(account, kind.table()))
                .param("ids", PostgresArrays.uuids(records))
                .query(row -> {
                    accounts.put(row.getObject("id", UUID.class), row.getObject("account", UUID.class));
                });
        return accounts;
    }
}
