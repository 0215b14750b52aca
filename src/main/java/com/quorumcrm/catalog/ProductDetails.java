package com.quorumcrm.catalog;

import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.RuleBroken.Breach;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a product.
 *
 * @param sku unique, whatever its case
 * @param externalIds the product's id in each other system
 */
public record ProductDetails(
        String sku,
        String name,
        @Nullable String family,
        @Nullable String unit,
        boolean recurring,
        Money price,
        boolean active,
        Map<String, String> externalIds) {

    public static final int SKU_LENGTH = 60;
    public static final int NAME_LENGTH = 160;
    public static final int FAMILY_LENGTH = 80;
    public static final int UNIT_LENGTH = 20;

    private static final int SYSTEM_LENGTH = 40;
    private static final int EXTERNAL_ID_LENGTH = 120;

    public ProductDetails {
        sku = sku.strip();
        name = name.strip();
        family = stripped(family);
        unit = stripped(unit);
        externalIds = Map.copyOf(externalIds);
    }

    /** The same with one more id in another system. */
    public ProductDetails withExternalId(String system, String externalId) {
        var ids = new HashMap<>(externalIds);
        ids.put(system, externalId);
        return new ProductDetails(sku, name, family, unit, recurring, price, active, ids);
    }

    /** @throws RuleBroken naming everything that is wrong */
    void check() {
        var breaches = Stream.of(
                        text("sku", sku, SKU_LENGTH),
                        text("name", name, NAME_LENGTH),
                        length("family", family, FAMILY_LENGTH),
                        length("unit", unit, UNIT_LENGTH),
                        price.isNegative() ? breach("price", "catalog.price.negative") : Stream.<Breach>empty(),
                        externalIds.entrySet().stream().flatMap(ProductDetails::externalId))
                .flatMap(found -> found)
                .toList();
        if (!breaches.isEmpty()) {
            throw new RuleBroken(breaches);
        }
    }

    private static Stream<Breach> text(String field, String value, int longest) {
        return value.isEmpty() ? breach(field, "catalog.text.empty") : length(field, value, longest);
    }

    private static Stream<Breach> length(String field, @Nullable String value, int longest) {
        return value == null || value.codePointCount(0, value.length()) <= longest
                ? Stream.empty()
                : breach(field, "catalog.text.long", longest);
    }

    private static Stream<Breach> externalId(Map.Entry<String, String> entry) {
        return Stream.concat(
                text("externalIds", entry.getKey(), SYSTEM_LENGTH),
                text("externalIds", entry.getValue(), EXTERNAL_ID_LENGTH));
    }

    private static Stream<Breach> breach(String field, String code, Object... arguments) {
        return Stream.of(new Breach(field, code, List.of(arguments)));
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
