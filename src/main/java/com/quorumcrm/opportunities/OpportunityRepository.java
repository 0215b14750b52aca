package com.quorumcrm.opportunities;

import com.quorumcrm.audit.TrashReach;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Loads deals for change, through the eyes of the person who changes them. */
@Repository
class OpportunityRepository {

    static final String TAKEN = "opportunities.rule.externalId";

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Visibility visibility;
    private final TrashReach reach;

    OpportunityRepository(EntityManager entities, JdbcClient jdbc, Visibility visibility, TrashReach reach) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.visibility = visibility;
        this.reach = reach;
    }

    /**
     * A deal that the viewer may change; nobody else can change it until the transaction ends.
     *
     * @param version the version that the viewer has seen, null to take it as it is
     * @throws NoSuchRecord when the viewer may not see it
     * @throws com.quorumcrm.kernel.Forbidden when the viewer may only read it
     * @throws com.quorumcrm.kernel.Stale when it has changed since
     */
    Opportunity get(OpportunityId id, @Nullable Long version, Viewer viewer) {
        visibility.requireEdit(id.ref(), viewer);
        var opportunity = locked(id);
        if (opportunity.isTrashed()) {
            throw new NoSuchRecord();
        }
        opportunity.requireVersion(version);
        return opportunity;
    }

    /**
     * A deal in the trash that the viewer may take back.
     *
     * @throws NoSuchRecord for everybody else
     */
    Opportunity trashed(OpportunityId id, Viewer viewer) {
        var condition = reach.of(viewer, "o");
        var within = jdbc.sql("select exists (select from opportunity o where o.id = :id and " + condition.sql() + ")")
                .param("id", id.id())
                .params(condition.params())
                .query(Boolean.class)
                .single();
        if (!within) {
            throw new NoSuchRecord();
        }
        return locked(id);
    }

    /** @throws RuleBroken when another deal has one of its external ids */
    void add(Opportunity opportunity) {
        save(() -> entities.persist(opportunity));
    }

    /** @throws RuleBroken when another deal has one of the external ids that the change gives */
    void save(Runnable change) {
        try {
            change.run();
            entities.flush();
        } catch (ConstraintViolationException taken) {
            if ("opportunity_external_id_pkey".equals(taken.getConstraintName())) {
                throw new RuleBroken("externalIds", TAKEN);
            }
            throw taken;
        }
    }

    private Opportunity locked(OpportunityId id) {
        var opportunity = entities.find(Opportunity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (opportunity == null) {
            throw new NoSuchRecord();
        }
        return opportunity;
    }
}
