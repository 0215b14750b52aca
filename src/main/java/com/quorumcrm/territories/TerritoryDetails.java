package com.quorumcrm.territories;

import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.kernel.UserId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * What a territory is.
 *
 * @param parent whose companies alone can belong to it, null at the top
 * @param position among those under the same parent; the first that a company meets takes it
 * @param owner whose its companies are, null for nobody's
 * @param team whose members take turns, null likewise; never both
 */
@Embeddable
public record TerritoryDetails(
        String name,
        @EmbeddedColumnNaming("parent_%s") @Nullable TerritoryId parent,
        int position,
        @Embedded Conditions conditions,

        @Embedded @AttributeOverride(name = "id", column = @Column(name = "owner_id")) @Nullable
        UserId owner,

        @Embedded @AttributeOverride(name = "id", column = @Column(name = "team_id")) @Nullable
        TeamId team) {

    public TerritoryDetails {
        name = Text.lineOrEmpty(name);
    }

    void check() {
        var rules = new Rules();
        rules.required("name", name)
                .atMost("name", name, 120)
                .that(owner == null || team == null, "teamId", "territories.rule.oneOwner");
        conditions.check(rules);
        rules.enforce();
    }
}
