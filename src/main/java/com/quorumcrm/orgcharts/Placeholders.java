package com.quorumcrm.orgcharts;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.audit.ChangeNotes;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactQuery;
import com.quorumcrm.contacts.Contacts;
import com.quorumcrm.contacts.PlaceUnder;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only way to change which places at a company have nobody known in them. Whoever may change the company may. */
@Service
@Transactional
public class Placeholders {

    private final PlaceholderRepository placeholders;
    private final OrgChartQuery charts;
    private final ContactQuery query;
    private final Contacts contacts;
    private final Visibility visibility;
    private final ChangeNotes notes;
    private final Clock clock;

    Placeholders(
            PlaceholderRepository placeholders,
            OrgChartQuery charts,
            ContactQuery query,
            Contacts contacts,
            Visibility visibility,
            ChangeNotes notes,
            Clock clock) {
        this.placeholders = placeholders;
        this.charts = charts;
        this.query = query;
        this.contacts = contacts;
        this.visibility = visibility;
        this.notes = notes;
        this.clock = clock;
    }

    public PlaceholderId add(AddPlaceholder command, Viewer viewer) {
        viewer.require(Permission.EDIT_ACCOUNTS);
        visibility.requireEdit(command.account().ref(), viewer);
        requireOneOf(command.account(), command.reportsTo(), "reportsToId", viewer);
        var placeholder = placeholders.save(new Placeholder(command, viewer, clock.instant()));
        note(placeholder.account(), null, placeholder.title(), viewer);
        return placeholder.id();
    }

    /** The person must be editable too when they come to report to somebody else. */
    public void fill(FillPlaceholder command, Viewer viewer) {
        viewer.require(Permission.EDIT_ACCOUNTS);
        var placeholder = editable(command.placeholder(), viewer);
        placeholder.expect(command.version());
        requireOneOf(placeholder.account(), command.contact(), "contactId", viewer);
        if (placeholder.reportsTo() != null) {
            var contact = query.find(command.contact(), viewer);
            contacts.place(new PlaceUnder(contact.id(), contact.version(), placeholder.reportsTo()), viewer);
        }
        delete(placeholder, viewer);
    }

    public void remove(RemovePlaceholder command, Viewer viewer) {
        viewer.require(Permission.EDIT_ACCOUNTS);
        var placeholder = editable(command.placeholder(), viewer);
        placeholder.expect(command.version());
        delete(placeholder, viewer);
    }

    private void delete(Placeholder placeholder, Viewer viewer) {
        placeholders.delete(placeholder);
        note(placeholder.account(), placeholder.title(), null, viewer);
    }

    private void note(AccountId account, @Nullable String gone, @Nullable String come, Viewer viewer) {
        notes.note(account.ref(), account.id(), viewer.id(), PlaceholderChangeWords.FIELD, title(gone), title(come));
    }

    private static @Nullable Map<String, String> title(@Nullable String title) {
        return title == null ? null : Map.of("title", title);
    }

    private Placeholder editable(PlaceholderId id, Viewer viewer) {
        var placeholder = placeholders.findById(id).orElseThrow(NoSuchRecord::new);
        visibility.requireEdit(placeholder.account().ref(), viewer);
        return placeholder;
    }

    private void requireOneOf(AccountId account, @Nullable ContactId contact, String field, Viewer viewer) {
        if (contact != null && !charts.has(account, contact, viewer)) {
            throw new RuleBroken(field, "orgcharts.rule.unknownPerson");
        }
    }
}
