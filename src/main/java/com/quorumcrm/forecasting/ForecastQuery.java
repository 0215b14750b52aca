package com.quorumcrm.forecasting;

import com.quorumcrm.commitments.CommitRisk;
import com.quorumcrm.commitments.CommitRiskQuery;
import com.quorumcrm.identity.Organisation;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forecasts by reporting line.
 *
 * <p>A rep sees their own line, a manager everybody below, those who see everything also the whole organisation; a
 * line beyond that is answered like one that does not exist. The reporting line is today's, whatever the instant asked
 * for.
 */
@Repository
@Transactional(readOnly = true)
public class ForecastQuery {

    private final SalesPeople people;
    private final DealFigures deals;
    private final Quotas quotas;
    private final Visibility visibility;
    private final OrganisationSettings settings;
    private final CommitRiskQuery risks;

    ForecastQuery(
            SalesPeople people,
            DealFigures deals,
            Quotas quotas,
            Visibility visibility,
            OrganisationSettings settings,
            CommitRiskQuery risks) {
        this.risks = risks;
        this.people = people;
        this.deals = deals;
        this.quotas = quotas;
        this.visibility = visibility;
        this.settings = settings;
    }

    /** @throws NoSuchRecord when the person or team is unknown or out of the viewer's reach */
    public ForecastView forecast(ForecastOf asked, Viewer viewer) {
        viewer.require(Permission.READ_FORECAST);
        var organisation = settings.current();
        var tree = tree(asked, viewer, organisation);
        var figures = figures(asked, tree.everybody() ? null : tree.members(), organisation);
        return new ForecastView(asked.period(), asked.asOf(), organisation.currency(), tree.line(figures));
    }

    /** Deals of the period that are counted on although somebody is missing. */
    public List<CommitRisk> risks(ForecastOf asked, Viewer viewer) {
        viewer.require(Permission.READ_FORECAST);
        var tree = tree(asked, viewer, settings.current());
        return risks.of(
                tree.everybody() ? null : tree.members(),
                asked.period().from(),
                asked.period().to(),
                viewer);
    }

    private ReportingTree tree(ForecastOf asked, Viewer viewer, Organisation organisation) {
        if (asked.team() != null) {
            return ofTeam(asked.team(), viewer);
        }
        if (asked.person() == null && viewer.can(Permission.SEE_ALL)) {
            return ReportingTree.ofEverybody(organisation.name(), people.everybody());
        }
        return ofPerson(asked.person() == null ? viewer.id() : asked.person(), viewer);
    }

    private ReportingTree ofPerson(UserId person, Viewer viewer) {
        if (!viewer.can(Permission.SEE_ALL) && !visibility.of(viewer).leads(person)) {
            throw new NoSuchRecord();
        }
        return ReportingTree.below(person, people.below(person));
    }

    private ReportingTree ofTeam(TeamId team, Viewer viewer) {
        var members = people.inTeam(team);
        var scope = visibility.of(viewer);
        var within = viewer.can(Permission.SEE_ALL)
                || (!members.isEmpty() && members.stream().allMatch(member -> scope.leads(member.id())));
        if (!within) {
            throw new NoSuchRecord();
        }
        return ReportingTree.ofTeam(people.teamName(team).orElseThrow(NoSuchRecord::new), members);
    }

    private Map<UUID, Figures> figures(ForecastOf asked, @Nullable List<UUID> owners, Organisation organisation) {
        var byOwner = deals.by(
                asked.period(), owners, asked.asOf(), organisation.calendar().pattern(), organisation.currency());
        quotas.of(asked.period(), owners)
                .forEach((owner, quota) -> byOwner.merge(owner, Figures.NOTHING.withQuota(quota), Figures::plus));
        return byOwner;
    }
}
