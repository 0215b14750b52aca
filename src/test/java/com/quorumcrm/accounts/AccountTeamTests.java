package com.quorumcrm.accounts;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.BOB;
import static com.quorumcrm.Cast.Part.CHARLIE;
import static com.quorumcrm.Cast.Part.ED;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.quorumcrm.Cast;
import com.quorumcrm.Cast.Part;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.audit.ChangeHistory;
import com.quorumcrm.contacts.AddressBook;
import com.quorumcrm.identity.Access;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.opportunities.OpenOpportunity;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityDetails;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class AccountTeamTests {

    @Autowired
    private AccountTeam team;

    @Autowired
    private AddressBook book;

    @Autowired
    private Visibility visibility;

    @Autowired
    private Opportunities opportunities;

    @Autowired
    private ChangeHistory history;

    @Autowired
    private Cast cast;

    @Test
    void membersSeeTheAccountAndItsDealsAndChangeThemWhenTheyMay() {
        var account = book.account("Team work", ALICE);
        var deal = opportunities.open(
                OpenOpportunity.with(OpportunityDetails.of(account, "Team deal")), cast.viewer(ALICE));
        book.whileAccountsArePrivate(() -> {
            assertThat(visibility.access(account.ref(), cast.viewer(CHARLIE))).isEqualTo(Access.NONE);
            share(account, Access.READ, ALICE);
            assertThat(visibility.access(account.ref(), cast.viewer(CHARLIE))).isEqualTo(Access.READ);
            assertThat(visibility.access(deal.ref(), cast.viewer(CHARLIE))).isEqualTo(Access.READ);
            share(account, Access.EDIT, BOB);
            assertThat(visibility.access(deal.ref(), cast.viewer(CHARLIE))).isEqualTo(Access.EDIT);
            team.unshare(account, cast.id(CHARLIE), cast.viewer(OLGA));
            assertThat(visibility.access(account.ref(), cast.viewer(CHARLIE))).isEqualTo(Access.NONE);
            assertThat(visibility.access(deal.ref(), cast.viewer(CHARLIE))).isEqualTo(Access.NONE);
        });
    }

    @Test
    void membersOfTheTeamDoNotSayWhoElseIsOnIt() {
        var account = book.account("Closed team", ALICE);
        share(account, Access.EDIT, ALICE);
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> share(account, Access.EDIT, CHARLIE));
        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> share(account, Access.EDIT, ED));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> team.unshare(account, cast.id(CHARLIE), cast.viewer(CHARLIE)));
    }

    @Test
    void tellsWhoCameAndWentAndByWhom() {
        var account = book.account("Told team", ALICE);
        share(account, Access.READ, BOB);
        team.unshare(account, cast.id(CHARLIE), cast.viewer(ALICE));
        var changes = history.of(account.ref(), null, 10, cast.viewer(ALICE)).items();
        assertThat(changes.get(0).by()).isEqualTo("Alice");
        assertThat(changes.get(0).fields().getFirst().from()).containsExactly("Charlie Solution engineer (read)");
        assertThat(changes.get(1).by()).isEqualTo("Bob");
        assertThat(changes.get(1).fields().getFirst().to()).containsExactly("Charlie Solution engineer (read)");
    }

    @Test
    void refusesWhatMakesNoSense() {
        var account = book.account("Odd team", ALICE);
        var nobody = catchThrowableOfType(
                RuleBroken.class,
                () -> team.share(new ShareAccount(account, UserId.next(), Access.READ, null), cast.viewer(ALICE)));
        assertThat(nobody.breaches()).extracting(RuleBroken.Breach::field).containsExactly("userId");
        assertThatExceptionOfType(RuleBroken.class).isThrownBy(() -> share(account, Access.NONE, ALICE));
        assertThatExceptionOfType(NoSuchRecord.class)
                .isThrownBy(() -> team.unshare(account, cast.id(CHARLIE), cast.viewer(ALICE)));
    }

    private void share(AccountId account, Access level, Part by) {
        team.share(new ShareAccount(account, cast.id(CHARLIE), level, "Solution engineer"), cast.viewer(by));
    }
}
