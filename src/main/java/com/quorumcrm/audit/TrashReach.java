package com.quorumcrm.audit;

import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.Role;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.PostgresArrays;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Which records in the trash a person may take back: those who change everything all of them, managers those of their
 * line, others their own for 30 days.
 */
@Component
public class TrashReach {

    private static final Duration KEPT_FOR_OWNERS = Duration.ofDays(30);

    private final Visibility visibility;
    private final Clock clock;

    TrashReach(Visibility visibility, Clock clock) {
        this.visibility = visibility;
        this.clock = clock;
    }

    /** A condition on rows with {@code owner_id} and {@code deleted_at}, and its parameters. */
    public record Condition(String sql, Map<String, Object> params) {}

    /** @param alias of the table */
    public Condition of(Viewer viewer, String alias) {
        var scope = visibility.of(viewer);
        if (scope.editsAll()) {
            return new Condition(alias + ".deleted_at is not null", Map.of());
        }
        if (viewer.is(Role.MANAGER)) {
            return new Condition(
                    "%1$s.deleted_at is not null and %1$s.owner_id = any(cast(:trashLine as uuid[]))".formatted(alias),
                    Map.of("trashLine", PostgresArrays.uuids(scope.line())));
        }
        return new Condition(
                "%1$s.deleted_at >= :trashSince and %1$s.owner_id = :trashOwner".formatted(alias),
                Map.of(
                        "trashSince",
                        clock.instant().minus(KEPT_FOR_OWNERS).atOffset(ZoneOffset.UTC),
                        "trashOwner",
                        viewer.id().id()));
    }
}
