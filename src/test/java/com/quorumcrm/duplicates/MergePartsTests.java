package com.quorumcrm.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.IntegrationTest;
import com.quorumcrm.platform.MergePart;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table that names records which can become one has a part of merges: nothing stays behind with the one that goes. */
@IntegrationTest
class MergePartsTests {

    /** What tells of the past, what follows from elsewhere, and what is read together with what became one. */
    private static final Set<String> STAYS = Set.of(
            "account.merged_into_id",
            "account_health.account_id",
            "account_territory.account_id",
            "account_version.account_id",
            "bulk_edit_item.record_id",
            "contact.account_id",
            "contact.merged_into_id",
            "contact_consent.contact_id",
            "import_change.record_id",
            "record_change.record_id",
            "territory_run_move.account_id");

    @Autowired
    private Repointing repointing;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource
    void everyColumnThatNamesSuchARecordIsRepointed(MergeKind kind) {
        var columns = new TreeSet<>(jdbc.sql("""
                        select k.conrelid::regclass || '.' || a.attname
                        from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
                        where k.contype = 'f' and k.confrelid = cast(:table as regclass)
                        union
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = 'public' and column_name = 'record_id'""")
                .param("table", kind.kind().table())
                .query(String.class)
                .list());
        columns.removeAll(STAYS);
        repointing.parts(kind).stream()
                .map(MergePart::take)
                .forEach(take -> columns.removeIf(column -> names(take, column)));
        assertThat(columns)
                .as("contribute a MergeParts, see docs/architecture.md")
                .isEmpty();
    }

    private static boolean names(String take, String column) {
        var parts = column.split("[.]");
        return take.contains(" " + parts[0] + " ") && take.contains(parts[1]);
    }
}
