package com.quorumcrm.buyinggroups;

import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.BuyingRole;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is known of somebody who is on a deal. */
@Entity
@Table(name = "buying_member")
class Member {

    @EmbeddedId
    private MemberId id;

    @Version
    private @Nullable Long version;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String @Nullable [] roles;

    @Enumerated(EnumType.STRING)
    private Stance stance = Stance.UNKNOWN;

    private @Nullable Short influence;

    @Enumerated(EnumType.STRING)
    private Decision decision = Decision.NOT_YET;

    private Instant updatedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "updated_by"))
    private UserId updatedBy;

    @SuppressWarnings("NullAway.Init")
    protected Member() {}

    Member(MemberId id, Viewer by, Instant at) {
        this.id = id;
        this.updatedAt = at;
        this.updatedBy = by.id();
    }

    /** @throws Stale when somebody has said something else of them meanwhile */
    void expect(@Nullable Long expected) {
        var actual = version == null ? -1 : version;
        if (expected != null && actual != expected) {
            throw new Stale(actual);
        }
    }

    /** Answers what is said differently than before, with its new value; null where nothing is said of it any more. */
    Map<Aspect, @Nullable String> set(
            @Nullable List<BuyingRole> newRoles, @Nullable Attitude attitude, Viewer by, Instant at) {
        var before = said();
        roles = newRoles == null
                ? null
                : newRoles.stream().map(BuyingRole::name).toArray(String[]::new);
        if (attitude != null) {
            think(attitude);
        }
        var changed = new EnumMap<Aspect, @Nullable String>(Aspect.class);
        said().forEach((aspect, value) -> {
            if (!Objects.equals(before.get(aspect), value)) {
                changed.put(aspect, value);
            }
        });
        updatedAt = at;
        updatedBy = by.id();
        return changed;
    }

    void forgetAttitude(Viewer by, Instant at) {
        think(Attitude.UNKNOWN);
        updatedAt = at;
        updatedBy = by.id();
    }

    private void think(Attitude attitude) {
        stance = attitude.stance();
        influence = attitude.influence() == null ? null : attitude.influence().shortValue();
        decision = attitude.decision();
    }

    Map<Aspect, @Nullable String> said() {
        var said = new EnumMap<Aspect, @Nullable String>(Aspect.class);
        said.put(
                Aspect.ROLES,
                roles == null
                        ? null
                        : Stream.of(roles)
                                .map(role -> BuyingRole.valueOf(role).key())
                                .collect(Collectors.joining(" ")));
        said.put(Aspect.STANCE, stance.key());
        said.put(Aspect.INFLUENCE, influence == null ? null : influence.toString());
        said.put(Aspect.DECISION, decision.key());
        return said;
    }
}
