package com.quorumcrm.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who is missing and who has whose ear, at the first few companies at which we know enough people. */
final class OrgBook {

    private static final int COMPANIES = 3;
    private static final int PEOPLE = 4;

    /** A place that somebody must hold. */
    record Place(
            UUID id,
            Account account,
            String title,
            @Nullable UUID under) {}

    /** What one person is to another. */
    record Bond(UUID id, Account account, UUID from, UUID to, String kind, int strength, String note) {}

    private record Staff(Account account, List<UUID> people) {}

    static final Table<Place> PLACE = new Table<>(
            "org_placeholder",
            "id, version, account_id, title, reports_to_id, created_at, created_by",
            place -> new Object[] {
                place.id(),
                0,
                place.account().id(),
                place.title(),
                place.under(),
                place.account().createdAt(),
                place.account().owner().id()
            });

    static final Table<Bond> BOND = new Table<>(
            "contact_relationship",
            "id, from_id, to_id, kind, strength, note, created_at, created_by",
            bond -> new Object[] {
                bond.id(),
                bond.from(),
                bond.to(),
                bond.kind(),
                bond.strength(),
                bond.note(),
                bond.account().createdAt(),
                bond.account().owner().id()
            });

    private final List<Staff> companies;

    OrgBook(List<Account> accounts, ContactBook contacts) {
        this.companies = accounts.stream()
                .filter(account -> account.name().isLatin())
                .map(account -> new Staff(account, contacts.all(account.number())))
                .filter(staff -> staff.people().size() >= PEOPLE)
                .limit(COMPANIES)
                .toList();
    }

    Stream<Place> places() {
        return each("places", (row, staff) -> {
            var title = row.getField("title");
            var under = row.getField("under");
            return new Place(
                    Chance.of("place", title.hashCode()).id(staff.account().createdAt()),
                    staff.account(),
                    title,
                    under.isEmpty() ? null : person(row, "under", staff));
        });
    }

    Stream<Bond> bonds() {
        return each(
                "bonds",
                (row, staff) -> new Bond(
                        Chance.of("bond", row.getField("note").hashCode())
                                .id(staff.account().createdAt()),
                        staff.account(),
                        person(row, "from", staff),
                        person(row, "to", staff),
                        row.getField("kind"),
                        Integer.parseInt(row.getField("strength")),
                        row.getField("note")));
    }

    private static UUID person(NamedCsvRecord row, String column, Staff staff) {
        return staff.people().get(Integer.parseInt(row.getField(column)));
    }

    private <T> Stream<T> each(String file, BiFunction<NamedCsvRecord, Staff, T> made) {
        var rows = Vocabulary.read(file, row -> row);
        return IntStream.range(0, companies.size())
                .boxed()
                .flatMap(number -> rows.stream()
                        .filter(row -> row.getField("company").equals(Integer.toString(number)))
                        .map(row -> made.apply(row, companies.get(number))));
    }
}
