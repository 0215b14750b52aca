package com.quorumcrm.contacts.web;

import com.quorumcrm.contacts.ContactListQuery;
import com.quorumcrm.contacts.ContactView;
import com.quorumcrm.fields.ExportColumn;
import com.quorumcrm.fields.ExportFile;
import com.quorumcrm.fields.FieldLists;
import com.quorumcrm.fields.ListExport;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.CsvAnswer;
import com.quorumcrm.web.ListPages;
import com.quorumcrm.web.Listing;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/**
 * The whole list as a file, with the filters, the order and the columns of the page. Beside an address or a number stands
 * whether its owner refuses to be reached by it: a file is read by those who cannot see our pages.
 */
@Controller
class ContactExportController {

    private static final List<ExportColumn<ContactView>> COLUMNS = List.of(
            ExportColumn.text(
                    "name",
                    "contacts.field.firstName",
                    contact -> contact.details().firstName()),
            ExportColumn.text(
                    "name",
                    "contacts.field.lastName",
                    contact -> contact.details().lastName()),
            ExportColumn.text("account", "contacts.field.account", ContactView::accountName),
            ExportColumn.text("title", "contacts.field.title", ContactExportController::title),
            ExportColumn.text("email", "contacts.field.email", ContactExportController::email),
            ExportColumn.text("email", "contacts.refuses.email", contact -> yes(contact.refusesMail())),
            ExportColumn.text("phone", "contacts.field.phone", ContactExportController::phone),
            ExportColumn.text("phone", "contacts.refuses.phone", contact -> yes(contact.refusesCalls())),
            ExportColumn.text("owner", "contacts.field.owner", ContactView::ownerEmail),
            ExportColumn.text(
                    "decisionPower",
                    "contacts.field.decisionPower",
                    contact -> contact.details().role().power().key()),
            ExportColumn.text(
                    "decisionPower",
                    "contacts.field.gatekeeper",
                    contact -> yes(contact.details().role().gatekeeper())),
            ExportColumn.text("updatedAt", "contacts.field.updatedAt", ContactView::updatedAt),
            ExportColumn.text("createdAt", "contacts.field.createdAt", ContactView::createdAt));

    private final ContactListQuery contacts;
    private final FieldLists fields;
    private final ListExport export;

    ContactExportController(ContactListQuery contacts, FieldLists fields, ListExport export) {
        this.contacts = contacts;
        this.fields = fields;
        this.export = export;
    }

    @GetMapping("/contacts.csv")
    ResponseEntity<StreamingResponseBody> export(HttpServletRequest request, Viewer viewer) {
        viewer.require(Permission.EXPORT);
        viewer.require(Permission.READ_CONTACTS);
        var definition = fields.page(ContactListQuery.DEFINITION, RecordKind.CONTACT, viewer);
        var state = definition.read(request.getParameterMap());
        var shown = Listing.shown(definition, state);
        var file = new ExportFile<ContactView>(
                RecordKind.CONTACT,
                COLUMNS.stream()
                        .filter(column -> shown.contains(column.column()))
                        .toList(),
                fields.shown(RecordKind.CONTACT, state),
                ContactView::custom,
                shown,
                contact -> contact.id().id(),
                rows -> ListPages.each(state, page -> contacts.list(page, viewer), rows));
        return CsvAnswer.of(file.kind().plural(), export.writer(file, viewer));
    }

    private static @Nullable String title(ContactView contact) {
        var place = contact.affiliation();
        return place == null ? null : place.title();
    }

    private static @Nullable String email(ContactView contact) {
        var email = contact.email();
        return email == null ? null : email.address();
    }

    private static @Nullable String phone(ContactView contact) {
        var phone = contact.phone();
        return phone == null ? null : phone.number();
    }

    private static @Nullable String yes(boolean holds) {
        return holds ? "yes" : null;
    }
}
