package com.quorumcrm.duplicates;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.TestClock;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.contacts.Consent.Channel;
import com.quorumcrm.contacts.Consent.State;
import com.quorumcrm.contacts.Consent.Word;
import com.quorumcrm.contacts.Consents;
import com.quorumcrm.contacts.ContactConsent;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.contacts.RecordConsent;
import com.quorumcrm.kernel.Ids;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is called by accident has been asked not to: of two words, the stricter counts. */
@IntegrationTest
class MergedConsentTests {

    @Autowired
    private Merging merging;

    @Autowired
    private Consents consents;

    @Autowired
    private ContactConsent history;

    @Autowired
    private ContactQuery query;

    @Autowired
    private AddressBook book;

    @Autowired
    private Cast cast;

    @Autowired
    private TestClock clock;

    private ContactId one;
    private ContactId other;

    @BeforeEach
    void twoPeople() {
        var account = book.account("Account " + Ids.next(), ALICE);
        one = book.contact("One", account, ALICE);
        other = book.contact("Other", account, ALICE);
    }

    @Test
    void aRefusalOfEitherCounts() {
        say(one, Channel.EMAIL, State.REFUSED);
        say(one, Channel.PHONE, State.GIVEN);
        say(other, Channel.EMAIL, State.GIVEN);
        say(other, Channel.PHONE, State.REFUSED);
        var merge = merge(one, other);
        assertThat(refused(one)).containsExactlyInAnyOrder(Channel.EMAIL, Channel.PHONE);
        assertThat(history.history(one, cast.viewer(ALICE))).hasSize(4);
        merging.undo(merge, cast.viewer(OLGA));
        assertThat(refused(one)).containsExactly(Channel.EMAIL);
        assertThat(refused(other)).containsExactly(Channel.PHONE);
        assertThat(history.history(one, cast.viewer(ALICE))).hasSize(2);
    }

    @Test
    void untilTheySaySomethingElse() {
        say(other, Channel.PHONE, State.REFUSED);
        merge(one, other);
        later();
        say(one, Channel.PHONE, State.GIVEN);
        assertThat(refused(one)).isEmpty();
    }

    @Test
    void howeverOftenTheyAreMerged() {
        say(other, Channel.POST, State.REFUSED);
        merge(one, other);
        var third = book.contact("Third", null, ALICE);
        say(third, Channel.POST, State.GIVEN);
        merge(third, one);
        assertThat(refused(third)).containsExactly(Channel.POST);
        assertThat(history.refusing(Set.of(third), Channel.POST)).containsExactly(third);
        assertThat(history.history(third, cast.viewer(ALICE))).hasSize(2);
    }

    private MergeId merge(ContactId winner, ContactId loser) {
        later();
        return merging.merge(new MergeRecords(winner.ref(), loser.ref(), Set.of()), cast.viewer(OLGA));
    }

    private void say(ContactId who, Channel channel, State state) {
        consents.record(new RecordConsent(who, new Word(channel, state, null, null)), cast.viewer(ALICE));
    }

    private Set<Channel> refused(ContactId who) {
        return query.find(who, cast.viewer(ALICE)).refused();
    }

    private void later() {
        clock.advance(Duration.ofMinutes(1));
    }
}
