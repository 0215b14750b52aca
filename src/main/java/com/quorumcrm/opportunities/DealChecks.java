package com.quorumcrm.opportunities;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.PostgresArrays;
import com.quorumcrm.platform.Rows;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which items of the check-lists are ticked on which deal, by whom and since when. */
@Repository
@Transactional
public class DealChecks {

    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final Clock clock;

    DealChecks(JdbcClient jdbc, Visibility visibility, Clock clock) {
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.clock = clock;
    }

    /** @param text what was to be checked when it was ticked */
    public record Tick(String item, String text, Instant at, String by) {}

    /**
     * The oldest first.
     *
     * @throws com.quorumcrm.kernel.NoSuchRecord when the viewer may not see the deal
     */
    @Transactional(readOnly = true)
    public List<Tick> on(OpportunityId deal, Viewer viewer) {
        visibility.requireRead(deal.ref(), viewer);
        return jdbc.sql("""
                        select c.item, c.text, c.checked_at as at, person.name as by
                        from opportunity_check c join app_user person on person.id = c.checked_by
                        where c.opportunity_id = :deal order by c.checked_at, c.item""")
                .param("deal", deal.id())
                .query((row, number) -> new Tick(
                        row.getString("item"), row.getString("text"), Rows.instant(row, "at"), row.getString("by")))
                .list();
    }

    Map<UUID, Set<String>> ticked(Collection<UUID> deals) {
        return jdbc
                .sql("select opportunity_id, item from opportunity_check where opportunity_id = any(:deals)")
                .param("deals", PostgresArrays.uuids(deals))
                .query((row, number) -> Map.entry(Rows.id(row, "opportunity_id"), row.getString("item")))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())));
    }

    /** Nothing happens to an item that is ticked already. */
    void tick(OpportunityId deal, String item, String text, Viewer viewer) {
        jdbc.sql("""
                        insert into opportunity_check (opportunity_id, item, text, checked_at, checked_by)
                        values (:deal, :item, :text, :at, :by) on conflict do nothing""")
                .param("deal", deal.id())
                .param("item", item)
                .param("text", text)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", viewer.id().id())
                .update();
    }

    void untick(OpportunityId deal, String item) {
        jdbc.sql("delete from opportunity_check where opportunity_id = :deal and item = :item")
                .param("deal", deal.id())
                .param("item", item)
                .update();
    }
}
