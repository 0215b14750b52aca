package com.quorumcrm.audit;

import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.UserId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Notes changes of lists that hang on a record and that no trigger sees, among its other changes. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ChangeNotes {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ChangeNotes(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param account the company that the record belongs to, null where it is to be found with the record alone
     * @param field as {@link ChangeWords#labels} names it
     * @param gone what left the list, null for nothing
     * @param come what came to it, likewise
     */
    public void note(
            RecordRef record,
            @Nullable UUID account,
            UserId by,
            String field,
            @Nullable Map<String, String> gone,
            @Nullable Map<String, String> come) {
        var fields = Map.of(field, Map.of("gone", list(gone), "come", list(come)));
        jdbc.sql("select record_change_note(:kind, :record, :account, :by, 'CHANGED', cast(:fields as jsonb))")
                .param("kind", record.kind().name())
                .param("record", record.id())
                .param("account", account)
                .param("by", by.id())
                .param("fields", json.writeValueAsString(fields))
                .query((row, number) -> 0)
                .single();
    }

    private static List<Map<String, String>> list(@Nullable Map<String, String> item) {
        return item == null ? List.of() : List.of(item);
    }
}
