package com.quorumcrm.buyinggroups;

import com.quorumcrm.activities.ActivityAdded;
import com.quorumcrm.activities.ActivityChanged;
import com.quorumcrm.activities.ActivityCompleted;
import com.quorumcrm.activities.ActivityId;
import com.quorumcrm.activities.ActivityRestored;
import com.quorumcrm.activities.ActivityTrashed;
import com.quorumcrm.contacts.ContactChanged;
import com.quorumcrm.contacts.ContactRestored;
import com.quorumcrm.contacts.ContactTrashed;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.opportunities.OpportunityChanged;
import com.quorumcrm.opportunities.OpportunityOpened;
import com.quorumcrm.opportunities.OpportunityReopened;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Coverage follows what happens to the people on deals. */
@Component
class CoverageListener {

    private final CoverageUpkeep upkeep;
    private final JdbcClient jdbc;

    CoverageListener(CoverageUpkeep upkeep, JdbcClient jdbc) {
        this.upkeep = upkeep;
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener(id = "buyinggroups.activityAdded")
    void on(ActivityAdded event) {
        touched(event.activity());
    }

    @ApplicationModuleListener(id = "buyinggroups.activityCompleted")
    void on(ActivityCompleted event) {
        touched(event.activity());
    }

    @ApplicationModuleListener(id = "buyinggroups.activityChanged")
    void on(ActivityChanged event) {
        touched(event.activity());
    }

    @ApplicationModuleListener(id = "buyinggroups.activityTrashed")
    void on(ActivityTrashed event) {
        touched(event.activity());
    }

    @ApplicationModuleListener(id = "buyinggroups.activityRestored")
    void on(ActivityRestored event) {
        touched(event.activity());
    }

    @ApplicationModuleListener(id = "buyinggroups.contactChanged")
    void on(ContactChanged event) {
        upkeep.renewDealsOf(List.of(event.contact().id()));
    }

    @ApplicationModuleListener(id = "buyinggroups.contactTrashed")
    void on(ContactTrashed event) {
        upkeep.renewDealsOf(List.of(event.contact().id()));
    }

    @ApplicationModuleListener(id = "buyinggroups.contactRestored")
    void on(ContactRestored event) {
        upkeep.renewDealsOf(List.of(event.contact().id()));
    }

    @ApplicationModuleListener(id = "buyinggroups.opportunityOpened")
    void on(OpportunityOpened event) {
        upkeep.renew(event.opportunity());
    }

    @ApplicationModuleListener(id = "buyinggroups.opportunityChanged")
    void on(OpportunityChanged event) {
        upkeep.renew(event.opportunity());
    }

    @ApplicationModuleListener(id = "buyinggroups.opportunityReopened")
    void on(OpportunityReopened event) {
        upkeep.renew(event.opportunity());
    }

    private void touched(ActivityId activity) {
        upkeep.renewDealsOf(
                jdbc.sql("select record_id from activity_link where activity_id = :activity and record_kind = :kind")
                        .param("activity", activity.id())
                        .param("kind", RecordKind.CONTACT.name())
                        .query(UUID.class)
                        .list());
    }
}
