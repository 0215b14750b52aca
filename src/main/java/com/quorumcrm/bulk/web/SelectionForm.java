package com.quorumcrm.bulk.web;

import static java.util.Objects.requireNonNullElse;

import com.quorumcrm.bulk.EditInBulk;
import com.quorumcrm.kernel.Ids;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RecordKind;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was picked in a list, and what to set.
 *
 * @param list the plural of the kind, as in URLs
 * @param query what the URL of the list said
 * @param all everything that the list shows, on all its pages
 */
record SelectionForm(
        String list,
        String query,
        List<String> ids,
        Boolean all,
        @Nullable String ownerId,
        @Nullable String stageId,
        @Nullable String closeDate,
        @Nullable String nextStep,
        @Nullable String nextStepOn,
        @Nullable String type,
        @Nullable String segment,
        @Nullable String industry,
        @Nullable String addTags,
        @Nullable String removeTags,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String decisionPower,
        @Nullable String gatekeeper,
        @Nullable String source,
        @Nullable String campaign) {

    SelectionForm {
        list = requireNonNullElse(list, "");
        query = requireNonNullElse(query, "");
        all = requireNonNullElse(all, false);
        ids = List.copyOf(requireNonNullElse(ids, List.of()));
    }

    RecordKind kind() {
        return RecordKind.ofPlural(list).orElseThrow(NoSuchRecord::new);
    }

    /** @param custom what to set in custom fields, by their names */
    EditInBulk command(Map<String, String> custom) {
        var sets = sets();
        sets.putAll(custom);
        return new EditInBulk(kind(), records(), all ? parameters(query) : null, sets);
    }

    private List<UUID> records() {
        return ids.stream().map(Ids::parse).toList();
    }

    private Map<String, String> sets() {
        var sets = new LinkedHashMap<String, String>();
        put(sets, "ownerId", ownerId);
        put(sets, "stageId", stageId);
        put(sets, "closeDate", closeDate);
        put(sets, "nextStep", nextStep);
        put(sets, "nextStepOn", nextStepOn);
        put(sets, "type", type);
        put(sets, "segment", segment);
        put(sets, "industry", industry);
        put(sets, "addTags", addTags);
        put(sets, "removeTags", removeTags);
        put(sets, "language", language);
        put(sets, "zone", zone);
        put(sets, "decisionPower", decisionPower);
        put(sets, "gatekeeper", gatekeeper);
        put(sets, "source", source);
        put(sets, "campaign", campaign);
        return sets;
    }

    private static void put(Map<String, String> sets, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            sets.put(field, value.strip());
        }
    }

    static Map<String, String[]> parameters(String query) {
        return Stream.of(query.split("&"))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.groupingBy(
                        pair -> decoded(pair[0]),
                        Collectors.collectingAndThen(
                                Collectors.mapping(
                                        pair -> pair.length < 2 ? "" : decoded(pair[1]), Collectors.toList()),
                                values -> values.toArray(String[]::new))));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
