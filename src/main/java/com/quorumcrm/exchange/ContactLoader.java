package com.quorumcrm.exchange;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.IntakeTerms;
import com.quorumcrm.contacts.Affiliation;
import com.quorumcrm.contacts.Consent;
import com.quorumcrm.contacts.ContactDetails;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.ContactIntake;
import com.quorumcrm.contacts.DecisionPower;
import com.quorumcrm.contacts.DecisionRole;
import com.quorumcrm.contacts.EmailAddress;
import com.quorumcrm.contacts.IncomingContact;
import com.quorumcrm.contacts.PhoneNumber;
import com.quorumcrm.fields.CustomFields;
import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.TakeBack;
import com.quorumcrm.kernel.TakeBack.Outcome;
import com.quorumcrm.kernel.Taken;
import com.quorumcrm.kernel.Taken.Result;
import com.quorumcrm.kernel.Viewer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes people in companies from rows. */
@Component
class ContactLoader implements Loader {

    private final ContactIntake intake;
    private final AccountLookup accounts;
    private final ImportLedger ledger;
    private final OrganisationSettings organisation;
    private final CustomFields fields;

    ContactLoader(
            ContactIntake intake,
            AccountLookup accounts,
            ImportLedger ledger,
            OrganisationSettings organisation,
            CustomFields fields) {
        this.intake = intake;
        this.accounts = accounts;
        this.ledger = ledger;
        this.organisation = organisation;
        this.fields = fields;
    }

    @Override
    public ImportType type() {
        return ImportType.CONTACTS;
    }

    @Override
    public Map<UUID, Outcome> takeBack(List<TakeBack> changes, Viewer viewer) {
        return intake.takeBack(changes, viewer);
    }

    @Override
    public Loaded load(List<CsvRow> rows, Run run, Tally tally, boolean last) {
        var values = run.values(rows, tally);
        var companies = companies(values, run);
        var known = ledger.known(
                run.id(),
                run.content(),
                type().kind(),
                rows.stream().map(CsvRow::number).toList());
        var currency = organisation.current().currency();
        var custom = CustomCells.of(run, fields.of(RecordKind.CONTACT), currency, values, accounts);
        var incoming = new ArrayList<IncomingContact>();
        var taken = new ArrayList<Taken>();
        for (var row : values) {
            var contact = read(row, run, companies, known.get(row.number()), custom);
            if (row.breaches().isEmpty()) {
                incoming.add(contact);
            } else {
                taken.add(new Taken(row.number(), Result.REFUSED, null, null, 0, row.breaches()));
            }
        }
        var terms =
                new IntakeTerms(run.options().systemOrDefault(), run.options().updates());
        taken.addAll(intake.take(incoming, terms, run.viewer()));
        return Loaded.all(taken);
    }

    private AccountLookup.Found companies(List<RowValues> rows, Run run) {
        var names = new HashSet<String>();
        for (var row : rows) {
            var name = row.peek("account");
            if (name != null) {
                names.add(name);
            }
        }
        return accounts.byName(names, run.viewer());
    }

    private static IncomingContact read(
            RowValues row, Run run, AccountLookup.Found companies, @Nullable UUID known, CustomCells custom) {
        var name = name(row);
        var emails = new ArrayList<EmailAddress>();
        add(emails, row.text("email"), EmailAddress.Kind.WORK);
        add(emails, row.text("secondEmail"), EmailAddress.Kind.OTHER);
        var phones = new ArrayList<PhoneNumber>();
        call(phones, row.text("phone"), PhoneNumber.Kind.WORK);
        call(phones, row.text("mobile"), PhoneNumber.Kind.MOBILE);
        var affiliation = affiliation(row, companies);
        var details = new ContactDetails(
                name.first(),
                name.last(),
                null,
                null,
                null,
                row.text("description"),
                role(row),
                emails,
                phones,
                affiliation == null ? List.of() : List.of(affiliation));
        var externalId = row.text("externalId");
        boolean keyed = externalId != null || !emails.isEmpty();
        return new IncomingContact(
                row.number(),
                externalId,
                keyed || known == null ? null : new ContactId(known),
                details,
                Owners.of(row, run),
                custom.read(row),
                words(row),
                row.given());
    }

    private static DecisionRole role(RowValues row) {
        var power = row.choice("decisionPower", DecisionPower.class);
        return new DecisionRole(
                power == null ? DecisionPower.UNKNOWN : power, Boolean.TRUE.equals(row.flag("gatekeeper")));
    }

    private static List<Consent.Word> words(RowValues row) {
        var words = new ArrayList<Consent.Word>();
        for (var channel : Consent.Channel.values()) {
            var column = channel.key() + "Consent";
            var on = row.date(column + "On");
            var source = row.text(column + "Source");
            var state = state(row, column, channel.key() + "Refused");
            if (state != null) {
                words.add(new Consent.Word(channel, state, on, source));
            } else if (on != null || source != null) {
                row.refuse(column, "exchange.row.unsaid");
            }
        }
        return words;
    }

    /** Other programs keep that somebody has refused; that they have not says nothing. */
    private static Consent.@Nullable State state(RowValues row, String answer, String refused) {
        var state = row.choice(answer, Consent.State.class);
        return state == null && Boolean.TRUE.equals(row.flag(refused)) ? Consent.State.REFUSED : state;
    }

    private record Name(@Nullable String first, String last) {}

    /** A full name is parted before its last word. */
    private static Name name(RowValues row) {
        var first = row.text("firstName");
        var last = row.text("lastName");
        var full = row.text("name");
        if (last == null && first == null && full != null) {
            int cut = full.lastIndexOf(' ');
            return cut < 0 ? new Name(null, full) : new Name(full.substring(0, cut), full.substring(cut + 1));
        }
        return last == null ? new Name(null, Objects.requireNonNullElse(first, "")) : new Name(first, last);
    }

    private static void add(List<EmailAddress> emails, @Nullable String address, EmailAddress.Kind kind) {
        if (address != null
                && emails.stream().noneMatch(email -> email.address().equalsIgnoreCase(address))) {
            emails.add(new EmailAddress(address, kind, emails.isEmpty()));
        }
    }

    private static void call(List<PhoneNumber> phones, @Nullable String number, PhoneNumber.Kind kind) {
        if (number != null && phones.stream().noneMatch(phone -> phone.number().equals(number))) {
            phones.add(new PhoneNumber(number, kind, phones.isEmpty()));
        }
    }

    private static @Nullable Affiliation affiliation(RowValues row, AccountLookup.Found companies) {
        var name = row.text("account");
        var title = row.text("title");
        var department = row.text("department");
        if (name == null) {
            return null;
        }
        var company = companies.ids().get(name);
        if (company == null) {
            row.refuse("account", "exchange.row.account", name);
            return null;
        }
        if (companies.several().contains(name)) {
            row.refuse("account", "exchange.row.accounts", name);
        }
        return new Affiliation(new AccountId(company.id()), title, department, null, null, true);
    }
}
