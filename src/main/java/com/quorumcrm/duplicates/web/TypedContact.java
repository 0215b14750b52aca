package com.quorumcrm.duplicates.web;

import com.quorumcrm.duplicates.PersonLikeness;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.NoSuchRecord;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** What somebody has typed of a person so far. */
final class TypedContact {

    private TypedContact() {}

    static PersonLikeness of(MultiValueMap<String, String> typed) {
        var name = Stream.of("firstName", "lastName")
                .map(field -> Optional.ofNullable(typed.getFirst(field)).orElse(""))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return new PersonLikeness(
                name,
                rows(typed, "emails", "address"),
                rows(typed, "phones", "number"),
                rows(typed, "affiliations", "accountId").stream()
                        .flatMap(TypedContact::id)
                        .toList());
    }

    /** As in {@code emails[0].address}. */
    private static List<String> rows(MultiValueMap<String, String> typed, String list, String field) {
        return typed.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith(list + "[") && entry.getKey().endsWith("]." + field))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private static Stream<UUID> id(String text) {
        try {
            return Stream.of(Ids.parse(text));
        } catch (NoSuchRecord none) {
            return Stream.empty();
        }
    }
}
