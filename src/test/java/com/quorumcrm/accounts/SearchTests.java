package com.quorumcrm.accounts;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.web.SearchHit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class SearchTests {

    private static final List<String> COMPANIES = List.of(
            "Siemens Mobility Österreich",
            "Завод «Энергия»",
            "北京远大科技有限公司",
            "บริษัท ปูนซิเมนต์ไทย",
            "شرکت سپهر ترابر",
            "Công ty Dược phẩm Minh Phát",
            "株式会社デンソー",
            "Łódzkie Zakłady Metalowe",
            "Γενική Ασφαλιστική",
            "삼성전자");

    @Autowired
    private AccountSearch accounts;

    @Autowired
    private AddressBook book;

    @Autowired
    private AccountQuery query;

    @Autowired
    private Cast cast;

    @BeforeEach
    void enterCompanies() {
        if (query.lookup("삼성전자", cast.viewer(ALICE), 1).isEmpty()) {
            COMPANIES.forEach(name -> book.account(name, ALICE));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "siemens, Siemens Mobility Österreich",
        "osterreich, Siemens Mobility Österreich",
        "Siemnes, Siemens Mobility Österreich",
        "simens mobilty, Siemens Mobility Österreich",
        "энергия, Завод «Энергия»",
        "ЭНЕРГЯ, Завод «Энергия»",
        "远大, 北京远大科技有限公司",
        "北京, 北京远大科技有限公司",
        "ปูนซิเมนต์, บริษัท ปูนซิเมนต์ไทย",
        "سپهر, شرکت سپهر ترابر",
        "duoc pham, Công ty Dược phẩm Minh Phát",
        "dược phẩm, Công ty Dược phẩm Minh Phát",
        "ﾃﾞﾝｿｰ, 株式会社デンソー",
        "lodzkie, Łódzkie Zakłady Metalowe",
        "ασφαλιστικη, Γενική Ασφαλιστική",
        "삼성, 삼성전자"
    })
    void findsCompaniesInAnyScriptWithoutAccentsAndWithSlips(String typed, String company) {
        assertThat(titles(accounts.find(typed, 5, cast.viewer(ALICE)))).first().isEqualTo(company);
    }

    @Test
    void ranksEqualBeforeBeginningBeforeInsideBeforeSimilar() {
        for (var name : List.of("Quartzona", "Quartzo Nord", "Banco Quartzo", "Quartzo", "Superquartzo", "Quarzo")) {
            book.account(name, ALICE);
        }
        assertThat(titles(accounts.find("quartzo", 10, cast.viewer(ALICE))))
                .startsWith("Quartzo")
                .containsSubsequence("Quartzo", "Quartzona", "Banco Quartzo", "Superquartzo", "Quarzo")
                .containsSubsequence("Quartzo", "Quartzo Nord", "Banco Quartzo");
    }

    @Test
    void signsOfPatternsMeanThemselves() {
        book.account("Wholly 100% Cotton", ALICE);
        book.account("Depot 100", ALICE);
        book.account("Account 100f0c2e-1000-7100-8100-100a0b0c0d0e", ALICE);
        assertThat(titles(accounts.find("100%", 5, cast.viewer(ALICE)))).containsExactly("Wholly 100% Cotton");
        assertThat(accounts.find("%%", 5, cast.viewer(ALICE))).isEmpty();
        assertThat(accounts.find("\\", 5, cast.viewer(ALICE))).isEmpty();
    }

    @Test
    void findsNothingThatTheViewerMayNotSee() {
        book.account("Zyxwvut Secret Holdings", CHARLIE);
        book.whileAccountsArePrivate(() -> {
            for (var part : List.of(ALICE, BOB)) {
                assertThat(accounts.find("zyxwvut", 5, cast.viewer(part))).isEmpty();
            }
            assertThat(accounts.find("zyxwvut", 5, cast.viewer(CHARLIE))).hasSize(1);
        });
    }

    private static List<String> titles(List<SearchHit> hits) {
        return hits.stream().map(SearchHit::title).toList();
    }
}
