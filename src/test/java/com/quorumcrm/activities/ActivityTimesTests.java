package com.quorumcrm.activities;

import static com.quorumcrm.Cast.Part.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.kernel.Ids;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The API narrows activities by the time of day too. */
@IntegrationTest
class ActivityTimesTests {

    @Autowired
    private Activities activities;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Cast cast;

    private final String word = "times-" + Ids.next();

    @Test
    void fromAndToAreDaysOrPointsInTime() {
        planned("nine", "2034-02-01T09:00:00Z");
        planned("ten", "2034-02-01T10:00:00Z");
        done("noon", "2026-01-05T12:00:00Z");

        assertThat(found("dueOn.from=2034-02-01T09:30:00Z&dueOn.to=2034-02-01T10:00:00Z"))
                .containsExactly("ten " + word);
        assertThat(found("dueOn.from=2034-02-01&dueOn.to=2034-02-01T09:59:00Z")).containsExactly("nine " + word);
        assertThat(found("dueOn.from=2034-02-01T10:30:00%2B01:00")).containsExactly("ten " + word);
        assertThat(found("happenedAt.from=2026-01-05T12:00:00Z&happenedAt.to=2026-01-05T12:00:00Z"))
                .containsExactly("noon " + word);
        assertThat(found("happenedAt.from=2026-01-05T12:00:01Z")).isEmpty();
        assertThat(mvc.get()
                        .uri("/api/v1/activities?dueOn.from=2034-02-01Tnoon")
                        .with(cast.token(ALICE)))
                .hasStatus(400);
    }

    private List<String> found(String filter) {
        return JsonPath.read(body("/api/v1/activities?sort=dueOn&q=" + word + "&" + filter), "$.items[*].subject");
    }

    private String body(String url) {
        var answer = mvc.get().uri(URI.create(url)).with(cast.token(ALICE)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void planned(String name, String at) {
        var time = Instant.parse(at);
        var details = ActivityDetails.of(ActivityType.CALL, name + " " + word)
                .due(LocalDate.parse(at.substring(0, 10)), time);
        activities.add(AddActivity.planned(details, Set.of()), cast.viewer(ALICE));
    }

    private void done(String name, String at) {
        var details = ActivityDetails.of(ActivityType.CALL, name + " " + word);
        activities.add(AddActivity.done(details, Instant.parse(at), null, Set.of()), cast.viewer(ALICE));
    }
}
