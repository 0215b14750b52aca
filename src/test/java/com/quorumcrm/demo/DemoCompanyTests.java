package com.quorumcrm.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@IntegrationTest
@TestPropertySource(properties = "quorum.demo.enabled=true")
class DemoCompanyTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DemoCompany demo;

    @Test
    void movesInOnlyOnce() {
        demo.start();
        assertThat(count("select count(*) from opportunity")).isEqualTo(600);
        assertThat(count("select count(*) from app_user")).isEqualTo(15);
    }

    @Test
    void hasSumsThatEqualTheDeals() {
        assertThat(count("""
                with base as (
                    select owner_id, date_trunc('month', close_date)::date as close_month, pipeline_id, stage_id, status, category,
                           currency, count(*) as deals, coalesce(sum(amount), 0) as amount, coalesce(sum(base_amount), 0) as base_amount,
                           coalesce(sum(base_amount * probability), 0) as weighted
                    from opportunity where deleted_at is null group by 1, 2, 3, 4, 5, 6, 7)
                select (select count(*) from (select * from base except select * from opportunity_sum))
                     + (select count(*) from (select * from opportunity_sum except select * from base))""")).isZero();
    }

    @Test
    void hasAHistoryWithoutGapsThatEndsWithWhatIs() {
        assertThat(count("""
                select count(*) from (
                    select valid_to, lead(valid_from) over (partition by opportunity_id order by valid_from) as next
                    from opportunity_version)
                where valid_to is distinct from next""")).isZero();
        assertThat(count("""
                select count(*) from opportunity o
                where o.created_at <> (select min(valid_from) from opportunity_version v where v.opportunity_id = o.id)""")).isZero();
        assertThat(count("""
                select count(*) from opportunity o left join opportunity_version v on v.opportunity_id = o.id and v.valid_to is null
                where (v.pipeline_id, v.stage_id, v.status, v.category, v.currency, v.amount, v.base_amount, v.close_date, v.owner_id,
                       v.probability, v.deleted)
                      is distinct from (o.pipeline_id, o.stage_id, o.status, o.category, o.currency, o.amount, o.base_amount,
                                        o.close_date, o.owner_id, o.probability, o.deleted_at is not null)""")).isZero();
        assertThat(count("""
                select count(*) from opportunity o
                where stage_since <> (select max(valid_from) from (
                    select valid_from, stage_id, lag(stage_id) over (order by valid_from) as before
                    from opportunity_version v where v.opportunity_id = o.id) where stage_id is distinct from before)""")).isZero();
    }

    @Test
    void hasAmountsThatAreTheSumsOfTheirLines() {
        assertThat(count("""
                select count(*) from opportunity o join (
                    select opportunity_id, sum(amount) as total from opportunity_line group by 1) l on l.opportunity_id = o.id
                where o.amount <> l.total""")).isZero();
    }

    @Test
    void hasActivitiesWhoseLinksSayWhatTheyThemselvesSay() {
        assertThat(count("select count(*) from activity")).isBetween(2000L, 5000L);
        assertThat(count("select count(*) from activity where happened_at is null and due_on is not null"))
                .isPositive();
        assertThat(count("""
                select count(*) from activity_link l join activity a on a.id = l.activity_id
                left join opportunity o on o.id = l.record_id
                where l.at is distinct from a.happened_at or l.open <> (a.happened_at is null)
                   or l.record_kind = 'OPPORTUNITY' and l.account_id is distinct from o.account_id""")).isZero();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
