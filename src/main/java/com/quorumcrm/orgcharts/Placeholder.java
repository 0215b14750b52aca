package com.quorumcrm.orgcharts;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.Text;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** A place that somebody must hold: who it is has not been found out yet. */
@Entity
@Table(name = "org_placeholder")
class Placeholder {

    @EmbeddedId
    private PlaceholderId id;

    @Version
    private @Nullable Long version;

    @EmbeddedColumnNaming("account_%s")
    private AccountId account;

    private String title;

    @EmbeddedColumnNaming("reports_to_%s")
    private @Nullable ContactId reportsTo;

    private Instant createdAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "created_by"))
    private UserId createdBy;

    @SuppressWarnings("NullAway.Init")
    protected Placeholder() {}

    Placeholder(AddPlaceholder command, Viewer by, Instant at) {
        id = PlaceholderId.next();
        account = command.account();
        title = Text.lineOrEmpty(command.title());
        reportsTo = command.reportsTo();
        createdAt = at;
        createdBy = by.id();
        new Rules().required("title", title).atMost("title", title, 120).enforce();
    }

    /** @throws Stale when it is at another version by now */
    void expect(long expected) {
        var actual = version == null ? 0 : version;
        if (actual != expected) {
            throw new Stale(actual);
        }
    }

    PlaceholderId id() {
        return id;
    }

    String title() {
        return title;
    }

    AccountId account() {
        return account;
    }

    @Nullable
    ContactId reportsTo() {
        return reportsTo;
    }
}
