package com.quorumcrm.notifications;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.TestClock;
import com.quorumcrm.kernel.News;
import com.quorumcrm.kernel.NewsKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.opportunities.GivenDeals;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class DigestsTests {

    @Autowired
    private Digests digests;

    @Autowired
    private Notifications notifications;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private GivenDeals given;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @Autowired
    private Cast cast;

    @BeforeEach
    void nothingWaits() {
        jdbc.sql("delete from notification").update();
        jdbc.sql("delete from outgoing_mail").update();
        clock.setTo("2031-05-05T09:00:00Z");
    }

    @Test
    void manyMentionsAreOneMail() {
        var deal = given.deal(ALICE).ref();
        transaction.executeWithoutResult(status -> {
            for (var i = 0; i < 300; i++) {
                mention(ALICE, deal);
            }
        });

        digests.send();
        assertThat(subjects(ALICE)).as("too early").isEmpty();
        clock.advance(Duration.ofMinutes(6));
        digests.send();
        digests.send();
        assertThat(subjects(ALICE)).containsExactly("300 notifications");
    }

    @Test
    void oneIsSaidInTheSubject() {
        mention(ALICE, given.deal(ALICE, details -> details).ref());
        clock.advance(Duration.ofMinutes(6));
        digests.send();

        assertThat(subjects(ALICE)).singleElement().asString().startsWith("Bob mentioned you in");
    }

    @Test
    void whatWasReadIsNotMailed() {
        mention(ALICE, given.deal(ALICE).ref());
        notifications.readAll(cast.viewer(ALICE));
        clock.advance(Duration.ofMinutes(6));
        digests.send();

        assertThat(subjects(ALICE)).isEmpty();
    }

    @Test
    void ofWhatIsHiddenByThenNothingIsMailed() {
        mention(CHARLIE, given.deal(ALICE).ref());
        clock.advance(Duration.ofMinutes(6));
        digests.send();

        assertThat(subjects(CHARLIE)).isEmpty();
    }

    private void mention(Cast.Part to, RecordRef about) {
        Instant now = clock.instant();
        events.publishEvent(new News(NewsKind.MENTIONED, cast.id(to), cast.id(BOB), about, 1, now));
    }

    private List<String> subjects(Cast.Part part) {
        return jdbc.sql("select subject from outgoing_mail where array_to_string(recipients, ',') like :address")
                .param("address", "%" + cast.email(part) + "%")
                .query(String.class)
                .list();
    }
}
