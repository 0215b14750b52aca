package com.quorumcrm.notifications;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.DORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.News;
import com.quorumcrm.kernel.NewsKind;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.notifications.NotificationQuery.Which;
import com.quorumcrm.opportunities.GivenDeals;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

@IntegrationTest
class NotificationsTests {

    @Autowired
    private Notifications notifications;

    @Autowired
    private NotificationQuery query;

    @Autowired
    private DeliveryChoices choices;

    @Autowired
    private UnreadSign sign;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private GivenDeals given;

    @Autowired
    private Cast cast;

    @Autowired
    private Clock clock;

    @BeforeEach
    void nothingIsNew() {
        List.of(ALICE, BOB, CHARLIE, DORA).forEach(part -> notifications.readAll(cast.viewer(part)));
    }

    @Test
    void whatConcernsSomebodyIsCountedUntilItIsRead() {
        var deal = given.deal(ALICE).ref();
        tell(NewsKind.REASSIGNED, ALICE, BOB, deal);

        assertThat(sign.count(cast.viewer(ALICE))).isEqualTo(1);
        var told = unread(ALICE).getFirst();
        assertThat(told.byName()).isEqualTo("Bob");
        assertThat(told.url()).isEqualTo(deal.url());

        notifications.read(told.id(), cast.viewer(ALICE));
        assertThat(sign.count(cast.viewer(ALICE))).isZero();
        assertThat(unread(ALICE)).isEmpty();
    }

    @Test
    void nobodyIsToldOfTheirOwnDoing() {
        tell(NewsKind.REASSIGNED, ALICE, ALICE, given.deal(ALICE).ref());

        assertThat(unread(ALICE)).isEmpty();
    }

    @Test
    void ofARecordThatIsHiddenNothingIsShown() {
        tell(NewsKind.MENTIONED, CHARLIE, ALICE, given.deal(ALICE).ref());
        tell(NewsKind.TEAM, CHARLIE, ALICE, new RecordRef(RecordKind.ACCOUNT, Ids.next()));

        assertThat(unread(CHARLIE)).isEmpty();
        notifications.readAll(cast.viewer(CHARLIE));
        assertThat(sign.count(cast.viewer(CHARLIE))).isZero();
    }

    @Test
    void whatSomebodyElseWasToldCannotBeReadOrOpened() {
        tell(NewsKind.REASSIGNED, ALICE, BOB, given.deal(ALICE).ref());
        var told = unread(ALICE).getFirst().id();

        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> notifications.read(told, cast.viewer(BOB)));
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> query.find(told, cast.viewer(DORA)));
        notifications.read(List.of(told), cast.viewer(BOB));
        assertThat(unread(ALICE)).hasSize(1);
    }

    @Test
    void whoeverWantsToHearNothingOfAKindIsNotTold() {
        choices.choose(Map.of(NewsKind.TEAM, Delivery.OFF), cast.viewer(DORA));
        var account = given.account(DORA).ref();
        tell(NewsKind.TEAM, DORA, BOB, account);
        tell(NewsKind.REASSIGNED, DORA, BOB, account);

        assertThat(unread(DORA)).extracting(NotificationView::kind).containsExactly(NewsKind.REASSIGNED);
        choices.choose(Map.of(NewsKind.TEAM, Delivery.APP), cast.viewer(DORA));
        assertThat(choices.of(cast.viewer(DORA))).containsEntry(NewsKind.TEAM, Delivery.APP);
    }

    @Test
    void manyAreReadInPieces() {
        var deal = given.deal(ALICE).ref();
        for (var i = 0; i < 5; i++) {
            tell(NewsKind.REASSIGNED, ALICE, BOB, deal);
        }
        var first = query.list(Which.UNREAD, null, 3, cast.viewer(ALICE));
        var rest = query.list(Which.UNREAD, UUID.fromString(first.next()), 3, cast.viewer(ALICE));

        assertThat(first.items()).hasSize(3);
        assertThat(rest.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(rest.next()).isNull();
    }

    private List<NotificationView> unread(Cast.Part part) {
        return query.list(Which.UNREAD, null, 50, cast.viewer(part)).items();
    }

    private void tell(NewsKind kind, Cast.Part to, Cast.Part by, RecordRef about) {
        events.publishEvent(new News(kind, cast.id(to), cast.id(by), about, 1, clock.instant()));
    }
}
