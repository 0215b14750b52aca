package com.quorumcrm.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.UserId;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final UserId OLGA = UserId.next();
    private static final Money PRICE = Money.of("49.00", "USD");

    private final Product product = new Product(details("SEAT-1", "Seat"), OLGA, NOW);
    private final RecordRef ref = new RecordRef(RecordKind.PRODUCT, product.id().id());

    @Test
    void tellsWhatHasHappenedToIt() {
        assertThat(product.added()).isEqualTo(new ProductAdded(ref, OLGA, NOW));
        assertThat(product.change(details("SEAT-1", "Named seat"), OLGA, NOW))
                .isEqualTo(new ProductChanged(ref, OLGA, NOW));
        assertThat(product.retire(OLGA, NOW)).isEqualTo(new ProductChanged(ref, OLGA, NOW));
        assertThat(product.trash(OLGA, NOW)).isEqualTo(new ProductTrashed(ref, OLGA, NOW));
        assertThat(product.restore(OLGA, NOW)).isEqualTo(new ProductRestored(ref, OLGA, NOW));
    }

    @Test
    void isInTheTrashUntilItIsRestored() {
        product.trash(OLGA, NOW);
        assertThat(product.trashed()).isTrue();
        product.restore(OLGA, NOW);
        assertThat(product.trashed()).isFalse();
    }

    @Test
    void namesEverythingThatIsWrongWithIt() {
        var wrong = new ProductDetails(
                " ",
                "x".repeat(161),
                "y".repeat(81),
                "z".repeat(21),
                false,
                Money.of("-1", "USD"),
                true,
                Map.of("s".repeat(41), "", "erp", "i".repeat(121)));
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> product.change(wrong, OLGA, NOW))
                .satisfies(refusal -> assertThat(refusal.breaches())
                        .extracting(RuleBroken.Breach::field)
                        .containsExactly(
                                "sku", "name", "family", "unit", "price", "externalIds", "externalIds", "externalIds"));
    }

    @Test
    void countsLettersRatherThanTheirParts() {
        var longest = details("SEAT-1", "🎉".repeat(160));
        assertThat(product.change(longest, OLGA, NOW).record()).isEqualTo(ref);
    }

    private static ProductDetails details(String sku, String name) {
        return new ProductDetails(sku, name, null, null, true, PRICE, true, Map.of());
    }
}
