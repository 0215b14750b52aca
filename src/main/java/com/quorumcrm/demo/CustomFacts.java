package com.quorumcrm.demo;

import com.quorumcrm.fields.FieldType;
import com.quorumcrm.kernel.RecordKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the demo company wants to know of its customers and deals beyond what every company does. */
final class CustomFacts {

    private static final List<String> PROCESSES =
            List.of("Tender", "Framework agreement", "Committee", "Single decision");
    private static final List<String> SERVICE_LEVELS = List.of("Next day", "Same day", "Four hours");
    private static final int DEALS_WITH_FACTS = 3;
    private static final int CONTRACT_DAYS = 900;

    /**
     * A custom field.
     *
     * @param options labels, whose keys are the same in lower case
     */
    record Definition(
            RecordKind kind,
            int position,
            String key,
            String label,
            FieldType type,
            boolean searchable,
            String help,
            List<String> scopes,
            List<String> options) {

        UUID id() {
            return UUID.nameUUIDFromBytes((kind + key).getBytes(StandardCharsets.UTF_8));
        }

        String optionsJson() {
            return options.stream()
                    .map(label ->
                            "{\"key\":\"%s\",\"label\":\"%s\",\"retired\":false}".formatted(optionKey(label), label))
                    .collect(Collectors.joining(",", "[", "]"));
        }
    }

    private CustomFacts() {}

    static Stream<Definition> definitions() {
        return Stream.of(
                new Definition(
                        RecordKind.ACCOUNT,
                        0,
                        "erpNumber",
                        "ERP number",
                        FieldType.TEXT,
                        true,
                        "As on invoices",
                        List.of(),
                        List.of()),
                new Definition(
                        RecordKind.ACCOUNT,
                        1,
                        "contractEnd",
                        "Contract end",
                        FieldType.DATE,
                        false,
                        "When the frame contract runs out",
                        List.of("customer"),
                        List.of()),
                new Definition(
                        RecordKind.ACCOUNT,
                        2,
                        "serviceLevel",
                        "Service level",
                        FieldType.CHOICE,
                        false,
                        "How soon somebody has to be there",
                        List.of("customer"),
                        SERVICE_LEVELS),
                new Definition(
                        RecordKind.OPPORTUNITY,
                        0,
                        "buyingProcess",
                        "Buying process",
                        FieldType.CHOICE,
                        false,
                        "How this customer decides",
                        List.of(),
                        PROCESSES),
                new Definition(
                        RecordKind.OPPORTUNITY,
                        1,
                        "goLive",
                        "Go-live",
                        FieldType.DATE,
                        false,
                        "When they want it to run",
                        List.of(),
                        List.of()));
    }

    static Table<Definition> table(Person admin) {
        return new Table<>(
                "custom_field",
                "id, record_kind, key, label, type, required, searchable, help, scopes, options, position,"
                        + " created_at, updated_at, updated_by",
                field -> new Object[] {
                    field.id(),
                    field.kind(),
                    field.key(),
                    field.label(),
                    field.type(),
                    false,
                    field.searchable(),
                    field.help(),
                    field.scopes(),
                    field.optionsJson(),
                    field.position(),
                    admin.createdAt(),
                    admin.createdAt(),
                    admin.id()
                });
    }

    /** As JSON. */
    static String of(Account account) {
        if (account.type() != Account.Type.CUSTOMER) {
            return "{}";
        }
        var end = LocalDate.ofInstant(account.createdAt(), ZoneOffset.UTC)
                .plusYears(1)
                .plusDays(account.number() * 37L % CONTRACT_DAYS);
        var level = SERVICE_LEVELS.get(account.number() % SERVICE_LEVELS.size());
        return "{\"erpNumber\":\"RS-%06d\",\"contractEnd\":\"%s\",\"serviceLevel\":\"%s\"}"
                .formatted(100_000 + account.number(), end, optionKey(level));
    }

    /** As JSON; of some deals that are open. */
    static String of(Deal deal) {
        var spread = Math.floorMod(deal.id().hashCode(), DEALS_WITH_FACTS * PROCESSES.size());
        var close = deal.last().closeDate();
        if (!deal.isOpen() || spread % DEALS_WITH_FACTS != 0 || close == null) {
            return "{}";
        }
        var process = PROCESSES.get(spread / DEALS_WITH_FACTS);
        return "{\"buyingProcess\":\"%s\",\"goLive\":\"%s\"}".formatted(optionKey(process), close.plusMonths(2));
    }

    private static String optionKey(String label) {
        var words = label.split(" ");
        return Stream.concat(
                        Stream.of(words[0].toLowerCase(Locale.ROOT)),
                        Stream.of(words)
                                .skip(1)
                                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)))
                .collect(Collectors.joining());
    }
}
