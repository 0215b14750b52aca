package com.quorumcrm.exchange;

import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.intake.IncomingLead;
import com.quorumcrm.intake.LeadIntake;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.TakeBack;
import com.quorumcrm.kernel.TakeBack.Outcome;
import com.quorumcrm.kernel.Taken;
import com.quorumcrm.kernel.Taken.Result;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leads.LeadCompany;
import com.quorumcrm.leads.LeadDetails;
import com.quorumcrm.leads.LeadOrigin;
import com.quorumcrm.leads.LeadPerson;
import com.quorumcrm.opportunities.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes leads from rows. */
@Component
class LeadLoader implements Loader {

    private final LeadIntake intake;
    private final AccountLookup accounts;
    private final OrganisationSettings organisation;
    private final CustomFields fields;

    LeadLoader(LeadIntake intake, AccountLookup accounts, OrganisationSettings organisation, CustomFields fields) {
        this.intake = intake;
        this.accounts = accounts;
        this.organisation = organisation;
        this.fields = fields;
    }

    @Override
    public ImportType type() {
        return ImportType.LEADS;
    }

    @Override
    public Map<UUID, Outcome> takeBack(List<TakeBack> changes, Viewer viewer) {
        return intake.takeBack(changes, viewer);
    }

    @Override
    public Loaded load(List<CsvRow> rows, Run run, Tally tally, boolean last) {
        var values = run.values(rows, tally);
        var currency = organisation.current().currency();
        var custom = CustomCells.of(run, fields.of(RecordKind.LEAD), currency, values, accounts);
        var incoming = new ArrayList<IncomingLead>();
        var taken = new ArrayList<Taken>();
        for (var row : values) {
            var lead = read(row, run, custom);
            if (row.breaches().isEmpty()) {
                incoming.add(lead);
            } else {
                taken.add(new Taken(row.number(), Result.REFUSED, null, null, 0, row.breaches()));
            }
        }
        taken.addAll(intake.take(
                incoming, run.options().systemOrDefault(), run.options().updates(), run.viewer()));
        return Loaded.all(taken);
    }

    /** Rows without an owner go by the rules. */
    private static IncomingLead read(RowValues row, Run run, CustomCells custom) {
        var named = row.text("owner") != null || run.options().owner() != null;
        return new IncomingLead(
                row.number(),
                row.text("externalId"),
                LeadDetails.of(person(row), company(row), origin(row)).saying(row.text("message")),
                named ? Owners.of(row, run) : null,
                custom.read(row),
                row.given());
    }

    private static LeadPerson person(RowValues row) {
        var name = name(row);
        return new LeadPerson(
                name.first(),
                name.last(),
                row.text("title"),
                row.text("email"),
                row.text("secondEmail"),
                row.text("phone"),
                row.text("mobile"));
    }

    private record Name(@Nullable String first, @Nullable String last) {}

    /** A full name is parted before its last word. */
    private static Name name(RowValues row) {
        var full = row.text("name");
        var first = row.text("firstName");
        var last = row.text("lastName");
        if (full == null || first != null || last != null) {
            return new Name(first, last);
        }
        var cut = full.lastIndexOf(' ');
        return cut < 0 ? new Name(null, full) : new Name(full.substring(0, cut), full.substring(cut + 1));
    }

    private static LeadCompany company(RowValues row) {
        return new LeadCompany(
                row.text("company"),
                row.text("website"),
                row.text("industry"),
                row.text("country"),
                row.text("city"),
                row.integer("employees"));
    }

    private static LeadOrigin origin(RowValues row) {
        var channel = row.choice("channel", Channel.class);
        return LeadOrigin.of(row.text("source"), row.text("campaign"))
                .by(channel == null ? Channel.DIRECT : channel, null, row.text("referredByName"));
    }
}
