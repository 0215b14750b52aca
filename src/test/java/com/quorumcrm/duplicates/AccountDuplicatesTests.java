package com.quorumcrm.duplicates;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.duplicates.Duplicate.Reason;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.RecordKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class AccountDuplicatesTests {

    @Autowired
    private AccountDuplicates duplicates;

    @Autowired
    private DuplicateSweep sweep;

    @Autowired
    private DuplicatePairs pairs;

    @Autowired
    private AddressBook book;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Müller Maschinenbau GmbH & Co. KG | Muller Maschinenbau",
                "ACME, Inc. | Acme",
                "Acme S.A. | ACME",
                "Dupont SARL | dupont",
                "Nordlys A/S | Nordlys",
                "Kowalski Sp. z o.o. | Kowalski",
                "ООО «Ромашка» | Ромашка",
                "深圳市华强电子有限公司 | 深圳市华强电子",
                "株式会社サンプル | サンプル",
                "บริษัท สยามเหล็ก จำกัด | สยามเหล็ก",
                "Công ty TNHH Hòa Phát | Hoa Phat",
                "주식회사 한빛 | 한빛",
                "Aceros del Norte, S.A. de C.V. | Aceros del Norte"
            })
    void legalFormsDoNotTellCompaniesApart(String full, String plain) {
        assertThat(key(full)).isEqualTo(key(plain));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Acme North | Acme South", "GmbH | Ltd", "Delta Steel | Delta Steal Works"})
    void otherCompaniesStayOthers(String one, String other) {
        assertThat(key(one)).isNotEqualTo(key(other));
    }

    @Test
    void findsByNameAndResemblance() {
        var known = book.account("Quexley Turbines GmbH", ALICE);
        var same = duplicates.like(new Likeness("Quexley Turbines Ltd", null, null), cast.viewer(ALICE));
        assertThat(same).extracting(Duplicate::record).containsExactly(known.ref());
        assertThat(same.getFirst().reasons()).containsExactly(Reason.NAME);
        var alike = duplicates.like(new Likeness("Quexly Turbines", null, null), cast.viewer(ALICE));
        assertThat(alike.getFirst().reasons()).containsExactly(Reason.SIMILAR_NAME);
        assertThat(duplicates.like(new Likeness("Qu", null, null), cast.viewer(ALICE)))
                .isEmpty();
    }

    @Test
    void showsNoneThatTheViewerMayNotSeeAndTellsOnlyThatThereIsOne() {
        book.account("Vyrandel Optics Oy", CHARLIE);
        var likeness = new Likeness("Vyrandel Optics", null, null);
        assertThat(duplicates.isHidden(likeness, cast.viewer(ALICE))).isFalse();
        book.whileAccountsArePrivate(() -> {
            assertThat(duplicates.like(likeness, cast.viewer(ALICE))).isEmpty();
            assertThat(duplicates.isHidden(likeness, cast.viewer(ALICE))).isTrue();
            assertThat(duplicates.isHidden(likeness, cast.viewer(CHARLIE))).isFalse();
        });
    }

    @Test
    void theSweepPairsWhatTheViewerMayMerge() {
        var one = book.account("Zorbane Pipes AG", ALICE);
        var other = book.account("Zorbane Pipes", ALICE);
        book.account("Zorbane Pipes SpA", CHARLIE);
        sweep.sweep(RecordKind.ACCOUNT);
        assertThat(pairs.of(RecordKind.ACCOUNT, "zorbane", cast.viewer(BOB)))
                .singleElement()
                .satisfies(pair -> assertThat(
                                List.of(pair.one().record(), pair.other().record()))
                        .containsExactlyInAnyOrder(one.ref(), other.ref()));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> pairs.of(RecordKind.ACCOUNT, "zorbane", cast.viewer(ED)));
    }

    private String key(String name) {
        return jdbc.sql("select quorum_company_key(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }
}
