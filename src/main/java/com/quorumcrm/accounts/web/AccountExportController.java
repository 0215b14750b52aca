package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountListQuery;
import com.quorumcrm.accounts.AccountView;
import com.quorumcrm.fields.ExportColumn;
import com.quorumcrm.fields.ExportFile;
import com.quorumcrm.fields.FieldLists;
import com.quorumcrm.fields.ListExport;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.AddedColumns;
import com.quorumcrm.web.CsvAnswer;
import com.quorumcrm.web.ListPages;
import com.quorumcrm.web.Listing;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The whole list as a file, with the filters, the order and the columns of the page. */
@Controller
class AccountExportController {

    private static final List<ExportColumn<AccountView>> COLUMNS = List.of(
            ExportColumn.text("name", "accounts.field.name", AccountView::name),
            ExportColumn.text(
                    "type",
                    "accounts.field.type",
                    account -> account.details().type().key()),
            ExportColumn.text("owner", "accounts.field.owner", AccountView::ownerEmail),
            ExportColumn.text(
                    "industry",
                    "accounts.field.industry",
                    account -> account.details().industry()),
            ExportColumn.text(
                    "country",
                    "accounts.field.country",
                    account -> account.details().country()),
            ExportColumn.number("employees", "accounts.field.employees", AccountExportController::employees),
            ExportColumn.number("revenue", "accounts.field.revenue", AccountExportController::revenue),
            ExportColumn.text("revenue", "accounts.field.currency", AccountExportController::currency),
            ExportColumn.text("updatedAt", "accounts.field.updatedAt", AccountView::updatedAt),
            ExportColumn.text("parent", "accounts.field.parent", AccountView::parentName),
            ExportColumn.text(
                    "segment",
                    "accounts.field.segment",
                    account -> account.details().segment()),
            ExportColumn.text(
                    "city", "accounts.field.city", account -> account.details().city()),
            ExportColumn.text(
                    "tags",
                    "accounts.field.tags",
                    account -> String.join("; ", account.profile().tags())),
            ExportColumn.text(
                    "website",
                    "accounts.field.website",
                    account -> account.details().website()),
            ExportColumn.text(
                    "phone",
                    "accounts.field.phone",
                    account -> account.details().phone()),
            ExportColumn.text("createdAt", "accounts.field.createdAt", AccountView::createdAt));

    private final AccountListQuery accounts;
    private final FieldLists fields;
    private final AddedColumns added;
    private final ListExport export;

    AccountExportController(AccountListQuery accounts, FieldLists fields, AddedColumns added, ListExport export) {
        this.accounts = accounts;
        this.fields = fields;
        this.added = added;
        this.export = export;
    }

    @GetMapping("/accounts.csv")
    ResponseEntity<StreamingResponseBody> export(HttpServletRequest request, Viewer viewer) {
        viewer.require(Permission.EXPORT);
        viewer.require(Permission.READ_ACCOUNTS);
        var definition = added.with(
                fields.page(AccountListQuery.DEFINITION, RecordKind.ACCOUNT, viewer), RecordKind.ACCOUNT, viewer);
        var state = definition.read(request.getParameterMap());
        var shown = Listing.shown(definition, state);
        var file = new ExportFile<AccountView>(
                RecordKind.ACCOUNT,
                COLUMNS.stream()
                        .filter(column -> shown.contains(column.column()))
                        .toList(),
                fields.shown(RecordKind.ACCOUNT, state),
                AccountView::custom,
                shown,
                account -> account.id().id(),
                rows -> ListPages.each(state, page -> accounts.list(page, viewer), rows));
        return CsvAnswer.of(file.kind().plural(), export.writer(file, viewer));
    }

    private static @Nullable BigDecimal employees(AccountView account) {
        var employees = account.details().employees();
        return employees == null ? null : BigDecimal.valueOf(employees);
    }

    private static @Nullable BigDecimal revenue(AccountView account) {
        var revenue = account.details().revenue();
        return revenue == null ? null : revenue.amount();
    }

    private static @Nullable String currency(AccountView account) {
        var revenue = account.details().revenue();
        return revenue == null ? null : revenue.currency().getCurrencyCode();
    }
}
