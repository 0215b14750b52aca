package com.quorumcrm.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.identity.Viewers;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.territories.Conditions;
import com.quorumcrm.territories.OpenTerritory;
import com.quorumcrm.territories.Territories;
import com.quorumcrm.territories.TerritoryDetails;
import com.quorumcrm.territories.TerritoryId;
import com.quorumcrm.territories.TerritoryPlan;
import com.quorumcrm.territories.TerritoryRunQuery;
import com.quorumcrm.territories.TerritoryRuns;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Prints how long it takes to preview and to apply the rules to many accounts: see docs/performance.md. */
@Tag("benchmark")
class TerritoryBenchmarkTests {

    private static final int ACCOUNTS = Integer.getInteger("quorum.bench.territories", 200_000);
    private static final int COUNTRIES = 20;

    @Test
    void printsHowFastRulesAreApplied() {
        try (var quorum = RunningQuorum.start(RunningQuorum.folder(), 1_000)) {
            fill(quorum);
            var viewer = admin(quorum);
            draw(quorum, viewer);
            var plan = quorum.context().getBean(TerritoryPlan.class);
            for (int time = 0; time < 3; time++) {
                print("preview", quorum, () -> plan.sum(100, viewer).count());
            }
            print("apply", quorum, () -> apply(quorum, viewer));
            print("apply again", quorum, () -> apply(quorum, viewer));
        }
    }

    private interface Work {
        int count();
    }

    private static void print(String what, RunningQuorum quorum, Work work) {
        var began = System.nanoTime();
        var count = work.count();
        System.out.printf(
                "territories %s accounts %d changed %d seconds %.1f%n",
                what,
                quorum.database()
                        .sql("select count(*) from account where deleted_at is null")
                        .query(Integer.class)
                        .single(),
                count,
                (System.nanoTime() - began) / 1e9);
    }

    private static int apply(RunningQuorum quorum, Viewer viewer) {
        var run = quorum.context().getBean(TerritoryRuns.class).start(viewer);
        var query = quorum.context().getBean(TerritoryRunQuery.class);
        Awaitility.await()
                .atMost(Duration.ofHours(1))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> query.find(run, viewer).finishedAt() != null);
        assertThat(query.find(run, viewer).refused()).isZero();
        return query.find(run, viewer).done();
    }

    /** One in twenty belongs to somebody else than the rules say. */
    private static void fill(RunningQuorum quorum) {
        quorum.database().sql("""
                        insert into account (id, version, name, type, country, industry, employees, owner_id,
                                             created_at, created_by, updated_at, updated_by)
                        select uuidv7(), 0, 'Works ' || n, 'CUSTOMER', 'Land ' || n %% %d, (array['Steel', 'Paper', 'Glass'])[1 + n %% 3], n %% 9000,
                               case when n %% 20 = 0 then boss.id else rep.id end, now(), boss.id, now(), boss.id
                        from generate_series(1, %d) n,
                             (select id from app_user where roles = '{REP}' order by id limit 1) rep,
                             (select id from app_user where roles = '{MANAGER}' order by id limit 1) boss""".formatted(COUNTRIES, ACCOUNTS)).update();
        quorum.database().sql("analyze account").update();
    }

    private static void draw(RunningQuorum quorum, Viewer viewer) {
        var rep = new UserId(quorum.database()
                .sql("select id from app_user where roles = '{REP}' order by id limit 1")
                .query(UUID.class)
                .single());
        var territories = quorum.context().getBean(Territories.class);
        for (int number = 0; number < COUNTRIES; number++) {
            var asked = new Conditions("Land " + number, null, "customer, prospect", null, null, null, null);
            var top = territories.open(new OpenTerritory(details("Land " + number, null, asked, rep)), viewer);
            var large = new Conditions(null, "Steel, Paper", null, 1000, null, null, null);
            territories.open(new OpenTerritory(details("Large " + number, top, large, rep)), viewer);
        }
    }

    private static TerritoryDetails details(String name, @Nullable TerritoryId parent, Conditions asked, UserId owner) {
        return new TerritoryDetails(name, parent, 10, asked, owner, null);
    }

    private static Viewer admin(RunningQuorum quorum) {
        var id = quorum.database()
                .sql("select id from app_user where roles = '{ADMIN}' limit 1")
                .query(UUID.class)
                .single();
        return quorum.context().getBean(Viewers.class).find(new UserId(id)).orElseThrow();
    }
}
