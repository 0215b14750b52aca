package com.quorumcrm.opportunities.web;

import static com.quorumcrm.opportunities.GivenDeals.closing;
import static com.quorumcrm.opportunities.GivenDeals.worth;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.opportunities.GivenDeals;
import com.quorumcrm.opportunities.OpportunityId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@IntegrationTest
class PagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    GivenDeals given;

    private OpportunityId deal;

    @BeforeEach
    void aDeal() {
        deal = given.deal(Part.ALICE, worth("1200.00", "USD").andThen(closing("2026-12-11"))::apply);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/products",
                "/history",
                "/edit",
                "/lose",
                "/owner",
                "/trash",
                "/stages",
                "/stages/menu",
                "/facts/amount",
                "/facts/amount/text",
                "/facts/closeDate",
                "/facts/forecastCategory",
                "/facts/nextStep",
                "/facts/type"
            })
    void showEveryPartOfADeal(String part) {
        assertThat(mvc.get().uri("/opportunities/" + deal + part).with(cast.bob()))
                .hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/opportunities",
                "/opportunities/board",
                "/opportunities/new",
                "/opportunities?owner=team&status=open&closes=thisQuarter&closes=nextMonth&columns=name&columns=amount&sort=amount,desc&q=deal",
                "/opportunities?asOf=2026-11-20&status=open",
                "/opportunities/board?owner=all&closes=thisMonth&asOf=2026-11-20",
                "/opportunities/board/columns/qualify?owner=me",
                "/opportunities.csv?owner=me",
                "/opportunities/product-choices?q=x"
            })
    void showLists(String url) {
        assertThat(mvc.get().uri(url).with(cast.alice())).hasStatusOk();
    }
}
