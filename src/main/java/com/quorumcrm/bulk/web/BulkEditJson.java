package com.quorumcrm.bulk.web;

import com.quorumcrm.bulk.BulkEditView;
import com.quorumcrm.bulk.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A bulk edit as the API answers it. */
record BulkEditJson(
        UUID id,
        String type,
        String status,
        Map<String, String> set,
        Map<String, Long> counts,
        Instant createdAt,
        List<ItemJson> records) {

    record ItemJson(
            UUID id,
            @Nullable String name,
            String state,
            @Nullable String reason) {}

    static BulkEditJson of(BulkEditView edit, List<BulkEditView.Item> items, Function<Reason, String> words) {
        var counts = new TreeMap<String, Long>();
        edit.counts().forEach((state, count) -> counts.put(state.key(), count));
        return new BulkEditJson(
                edit.id().id(),
                edit.kind().plural(),
                edit.status().name().toLowerCase(Locale.ROOT),
                edit.sets(),
                counts,
                edit.createdAt(),
                items.stream()
                        .map(item -> new ItemJson(
                                item.record().id(),
                                item.title(),
                                item.state().key(),
                                item.reason() == null ? null : words.apply(item.reason())))
                        .toList());
    }
}
