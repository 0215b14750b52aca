package com.quorumcrm.duplicates;

import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.kernel.RecordRef;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever hangs on two records, in whatever combination: merged and taken back, each row of each table is as before. */
@IntegrationTest
class MergeRestoresTests {

    @Autowired
    private Merging merging;

    @Autowired
    private Furnished furnished;

    @Autowired
    private Everything everything;

    @Autowired
    private Cast cast;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void people(long seed) {
        var random = new Random(seed);
        var pair = furnished.people(random);
        mergeAndUndo(pair.one(), pair.other(), chosen(MergeKind.CONTACT, random));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void companies(long seed) {
        var random = new Random(seed);
        var pair = furnished.companies(random);
        mergeAndUndo(pair.one(), pair.other(), chosen(MergeKind.ACCOUNT, random));
    }

    private void mergeAndUndo(RecordRef one, RecordRef other, Set<String> chosen) {
        var before = everything.naming(one.id(), other.id());
        var merge = merging.merge(new MergeRecords(one, other, chosen), cast.viewer(OLGA));
        assertThat(everything.naming(one.id(), other.id())).isNotEqualTo(before);
        merging.undo(merge, cast.viewer(OLGA));
        var after = everything.naming(one.id(), other.id());
        before.forEach(
                (table, rows) -> assertThat(after.get(table)).as(table).containsExactlyInAnyOrderElementsOf(rows));
    }

    private static Set<String> chosen(MergeKind kind, Random random) {
        var chosen = new HashSet<String>();
        kind.fields().stream()
                .map(MergeField::key)
                .filter(key -> random.nextInt(3) == 0)
                .forEach(chosen::add);
        return chosen;
    }
}
