package com.quorumcrm.forecasting;

import static com.quorumcrm.Cast.Part.ED;
import static com.quorumcrm.Cast.STAGEHAND;
import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.TestClock;
import com.quorumcrm.accounts.AccountDetails;
import com.quorumcrm.accounts.AccountType;
import com.quorumcrm.accounts.Accounts;
import com.quorumcrm.accounts.OpenAccount;
import com.quorumcrm.identity.PersonStatus;
import com.quorumcrm.identity.Sharing;
import com.quorumcrm.kernel.FiscalCalendar;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.Role;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.opportunities.OpenOpportunity;
import com.quorumcrm.opportunities.Opportunities;
import com.quorumcrm.opportunities.OpportunityDetails;
import com.quorumcrm.people.AddPerson;
import com.quorumcrm.people.OpenTeam;
import com.quorumcrm.people.People;
import com.quorumcrm.people.Teams;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The deals behind a number of a team's forecast are those that the list shows of the team. */
@IntegrationTest
class TeamFilterTests {

    private static final int YEAR = 2093;

    @Autowired
    ForecastQuery forecasts;

    @Autowired
    Teams teams;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Opportunities opportunities;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @Test
    void countsTheTeamsBelowInTheListAsInTheForecast() throws Exception {
        clock.setTo(YEAR + "-05-02T09:00:00Z");
        var region = team(null);
        var district = team(region);
        dealOf(region, "Of the region");
        dealOf(district, "Of the district");
        dealOf(team(null), "Of others");

        assertThat(forecast(region).pipeline().count()).isEqualTo(2);
        assertThat(list(region)).contains("Of the region", "Of the district").doesNotContain("Of others");
        assertThat(forecast(district).pipeline().count()).isEqualTo(1);
        assertThat(list(district)).contains("Of the district").doesNotContain("Of the region");
    }

    private Figures forecast(TeamId team) {
        var quarter = FiscalCalendar.calendarYear().quarter(YEAR, 2);
        return forecasts
                .forecast(new ForecastOf(quarter, null, team, null), cast.viewer(ED))
                .root()
                .total();
    }

    private String list(TeamId team) throws Exception {
        return mvc.get()
                .uri("/opportunities?status=open&closeDate.from=" + YEAR + "-04-01&team=" + team)
                .with(cast.ed())
                .exchange()
                .getResponse()
                .getContentAsString();
    }

    private TeamId team(@Nullable TeamId parent) {
        return teams.open(new OpenTeam("Team " + Ids.next(), parent, Sharing.NONE), STAGEHAND);
    }

    private void dealOf(TeamId team, String name) {
        var email = Ids.next() + "@cast.example";
        var person = new AddPerson(email, "Member", null, Set.of(Role.REP), null, team, PersonStatus.ACTIVE);
        var member = cast.viewer(
                people.addAll(List.of(person), Cast.PASSWORD, STAGEHAND).getFirst());
        var account = accounts.open(
                new OpenAccount(AccountDetails.named("Account " + Ids.next(), AccountType.CUSTOMER), null), member);
        var details = OpportunityDetails.of(account, name)
                .worth(Money.of("100.00", "USD"))
                .closing(LocalDate.of(YEAR, 5, 20));
        opportunities.open(OpenOpportunity.with(details), member);
    }
}
