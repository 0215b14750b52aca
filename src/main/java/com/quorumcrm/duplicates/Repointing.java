package com.quorumcrm.duplicates;

import com.quorumcrm.platform.MergePart;
import com.quorumcrm.platform.MergeParts;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Carries out what modules contribute as {@link MergeParts}, and remembers for each part what it has changed. */
@Component
class Repointing {

    private static final String KEPT =
            "with p as (select kept from record_merge_part where merge_id = :merge and part = :part) ";

    private final ObjectProvider<MergeParts> contributed;
    private final JdbcClient jdbc;

    Repointing(ObjectProvider<MergeParts> contributed, JdbcClient jdbc) {
        this.contributed = contributed;
        this.jdbc = jdbc;
    }

    /** All parts of a kind, in the order in which they are taken over. */
    List<MergePart> parts(MergeKind kind) {
        return contributed
                .orderedStream()
                .flatMap(module -> module.of(kind.kind()).stream())
                .toList();
    }

    void take(Merge merge) {
        parts(merge.kind()).forEach(part -> run(taking(part), part, merge));
    }

    void give(Merge merge) {
        for (var part : parts(merge.kind()).reversed()) {
            part.give().forEach(statement -> run(KEPT + statement, part, merge));
        }
    }

    private static String taking(MergePart part) {
        return """
                with taken as (%s)
                insert into record_merge_part (merge_id, part, kept) select :merge, :part, kept from taken""".formatted(part.take());
    }

    private void run(String statement, MergePart part, Merge merge) {
        jdbc.sql(statement).params(merge.params()).param("part", part.name()).update();
    }
}
