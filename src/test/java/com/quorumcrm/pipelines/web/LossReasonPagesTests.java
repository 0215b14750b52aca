package com.quorumcrm.pipelines.web;

import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.pipelines.LossReasonId;
import com.quorumcrm.pipelines.LossReasonQuery;
import com.quorumcrm.pipelines.LossReasons;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@IntegrationTest
class LossReasonPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    LossReasons reasons;

    @Autowired
    LossReasonQuery query;

    @Autowired
    Cast cast;

    private final String name = "Reason " + UUID.randomUUID();

    @Test
    void addsAndListsReasons() {
        assertThat(post("", cast.olga(), name)).hasStatus3xxRedirection();
        assertThat(query.all()).anyMatch(reason -> reason.name().equals(name));
        assertThat(mvc.get().uri("/admin/loss-reasons").with(cast.olga()))
                .hasStatusOk()
                .bodyText()
                .contains(name);
    }

    @Test
    void renamesAReasonAndKeepsItsKey() {
        var id = add();
        var key = query.reason(id).key();
        assertThat(post("/" + id, cast.olga(), name + " renamed")).hasStatus3xxRedirection();
        assertThat(query.reason(id).name()).isEqualTo(name + " renamed");
        assertThat(query.reason(id).key()).isEqualTo(key);
    }

    @Test
    void refusesNamesThatAreEmptyOrTaken() {
        add();
        assertThat(post("", cast.olga(), " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("A name is needed");
        assertThat(post("", cast.olga(), name.toUpperCase()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(name.toUpperCase(), "There is another one");
        var other = reasons.add(name + " b", cast.viewer(OLGA));
        assertThat(post("/" + other, cast.olga(), name)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(post("/" + other, cast.olga(), name + " B")).hasStatus3xxRedirection();
    }

    @Test
    void offersAReasonNoLongerAndAgain() {
        var id = add();
        assertThat(post("/" + id + "/retirement", cast.olga(), "")).hasStatus3xxRedirection();
        assertThat(query.all()).noneMatch(reason -> reason.id().equals(id));
        assertThat(query.reason(id).retired()).isTrue();
        assertThat(post("/" + id + "/restoration", cast.olga(), "")).hasStatus3xxRedirection();
        assertThat(query.all()).anyMatch(reason -> reason.id().equals(id));
    }

    @Test
    void refusesRepsAndExecutives() {
        var id = add();
        for (var person : new RequestPostProcessor[] {cast.alice(), cast.bob(), cast.ed()}) {
            for (var path : new String[] {"", "/" + id, "/" + id + "/retirement", "/" + id + "/restoration"}) {
                assertThat(post(path, person, "x")).hasStatus(HttpStatus.FORBIDDEN);
            }
        }
        assertThat(query.reason(id).name()).isEqualTo(name);
    }

    @Test
    void answersUnknownReasonsWithNotFound() {
        assertThat(post("/" + UUID.randomUUID(), cast.olga(), "x")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post("/nonsense/retirement", cast.olga(), "x")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private LossReasonId add() {
        return reasons.add(name, cast.viewer(OLGA));
    }

    private MvcTestResult post(String path, RequestPostProcessor person, String name) {
        return mvc.post()
                .uri("/admin/loss-reasons" + path)
                .with(person)
                .with(csrf())
                .param("name", name)
                .exchange();
    }
}
