package com.quorumcrm.activities;

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

/** Names activities by what they are about; they belong to no company of their own. */
@Repository
@Transactional(readOnly = true)
class ActivityDirectory implements RecordDirectory {

    private final JdbcClient jdbc;
    private final Visibility visibility;

    ActivityDirectory(JdbcClient jdbc, Visibility visibility) {
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ACTIVITY;
    }

    @Override
    public Map<UUID, String> titles(Set<UUID> records, Viewer viewer) {
        var scope = visibility.of(viewer);
        var titles = new HashMap<UUID, String>();
        jdbc.sql("""
                        select a.id, a.subject from activity a
                        where a.id = any(cast(:ids as uuid[])) and a.deleted_at is null and %s""".formatted(scope.sql(RecordKind.ACTIVITY, "a")))
                .param("ids", records.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .params(scope.params())
                .query(row -> {
                    titles.put(row.getObject("id", UUID.class), row.getString("subject"));
                });
        return titles;
    }

    @Override
    public Map<UUID, UUID> accounts(Set<UUID> records) {
        return Map.of();
    }
}
