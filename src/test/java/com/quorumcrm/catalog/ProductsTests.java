package com.quorumcrm.catalog;

import static com.quorumcrm.Cast.Part.ALICE;
import static com.quorumcrm.Cast.Part.ED;
import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.Viewer;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ProductsTests {

    @Autowired
    Products products;

    @Autowired
    ProductQuery query;

    @Autowired
    Cast cast;

    private final String sku = "SKU-" + UUID.randomUUID();

    @Test
    void keepsWhatIsSaidAboutAProduct() {
        var details = new ProductDetails(
                sku, "Onboarding", "Services", "day", false, Money.of("1200.50", "EUR"), true, Map.of("erp", sku));
        var id = products.add(details, cast.viewer(OLGA));
        var kept = query.product(id, cast.viewer(ALICE));
        assertThat(kept.details()).isEqualTo(details);
        assertThat(query.byExternalId("erp", sku, cast.viewer(ALICE))).contains(kept);
    }

    @Test
    void keepsAmountsOfCurrenciesWithOtherDigits() {
        var id = products.add(details(sku).price("1234", "JPY").build(), cast.viewer(OLGA));
        var other = products.add(details(sku + "k").price("1.234", "KWD").build(), cast.viewer(OLGA));
        assertThat(query.product(id, cast.viewer(OLGA)).price()).hasToString("1234 JPY");
        assertThat(query.product(other, cast.viewer(OLGA)).price()).hasToString("1.234 KWD");
    }

    @Test
    void changesAndRemovesExternalIds() {
        var id = products.add(
                details(sku).externalIds(Map.of("erp", sku, "shop", sku)).build(), cast.viewer(OLGA));
        change(id, details(sku).externalIds(Map.of("erp", sku + "b")).build());
        assertThat(query.product(id, cast.viewer(OLGA)).externalIds()).isEqualTo(Map.of("erp", sku + "b"));
    }

    @Test
    void refusesASecondProductWithTheSku() {
        products.add(details(sku).build(), cast.viewer(OLGA));
        breaks(
                "catalog.sku.taken",
                () -> products.add(details(sku.toLowerCase()).build(), cast.viewer(OLGA)));
    }

    @Test
    void refusesASecondProductWithAnExternalId() {
        products.add(details(sku).externalIds(Map.of("erp", sku)).build(), cast.viewer(OLGA));
        var other = details(sku + "b").externalIds(Map.of("erp", sku)).build();
        breaks("catalog.external-id.taken", () -> products.add(other, cast.viewer(OLGA)));
    }

    @Test
    void ofManyWhoAddTheSameSkuAtOnceOneSucceeds() {
        var olga = cast.viewer(OLGA);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = IntStream.range(0, 8)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() -> adds(olga), threads))
                    .toList();
            assertThat(tries.stream().filter(CompletableFuture::join)).hasSize(1);
        }
    }

    @Test
    void whatIsInTheTrashIsNotThereUntilItIsRestored() {
        var id = products.add(details(sku).build(), cast.viewer(OLGA));
        products.trash(id, query.product(id, cast.viewer(OLGA)).version(), cast.viewer(OLGA));
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> query.product(id, cast.viewer(OLGA)));
        assertThat(query.bySku(sku, cast.viewer(OLGA))).isEmpty();
        products.restore(id, cast.viewer(OLGA));
        assertThat(query.product(id, cast.viewer(OLGA)).sku()).isEqualTo(sku);
    }

    @Test
    void cannotRestoreWhatAnotherProductHasTakenThePlaceOf() {
        var id = products.add(details(sku).build(), cast.viewer(OLGA));
        products.trash(id, query.product(id, cast.viewer(OLGA)).version(), cast.viewer(OLGA));
        products.add(details(sku).build(), cast.viewer(OLGA));
        breaks("catalog.sku.taken", () -> products.restore(id, cast.viewer(OLGA)));
    }

    @Test
    void repsSeeOnlyWhatIsSoldNow() {
        var id = products.add(details(sku).build(), cast.viewer(OLGA));
        products.retire(id, query.product(id, cast.viewer(OLGA)).version(), cast.viewer(OLGA));
        assertThat(query.product(id, cast.viewer(OLGA)).active()).isFalse();
        assertThatExceptionOfType(NoSuchRecord.class).isThrownBy(() -> query.product(id, cast.viewer(ALICE)));
        assertThat(query.choices(sku, 10, cast.viewer(OLGA))).isEmpty();
    }

    @Test
    void findsByNameWhereTheNameIsClear() {
        products.add(details(sku).name("Größe " + sku).build(), cast.viewer(OLGA));
        assertThat(query.byName("GROSSE " + sku.toLowerCase(), cast.viewer(ALICE)))
                .isPresent();
        products.add(details(sku + "b").name("grösse " + sku).build(), cast.viewer(OLGA));
        assertThat(query.byName("Größe " + sku, cast.viewer(ALICE))).isEmpty();
        assertThat(query.choices("größe " + sku, 10, cast.viewer(ALICE))).hasSize(2);
    }

    @Test
    void refusesThoseWhoMayNotChangeProducts() {
        var id = products.add(details(sku).build(), cast.viewer(OLGA));
        for (var part : new Cast.Part[] {ALICE, ED}) {
            var viewer = cast.viewer(part);
            assertThatExceptionOfType(Forbidden.class)
                    .isThrownBy(() -> products.add(details("x").build(), viewer));
            assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> products.retire(id, 0, viewer));
            assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> products.trash(id, 0, viewer));
            assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> products.restore(id, viewer));
        }
    }

    @Test
    void refusesStaleVersions() {
        var id = products.add(details(sku).build(), cast.viewer(OLGA));
        var before = query.product(id, cast.viewer(OLGA));
        change(id, details(sku).name("Changed").build());
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> products.trash(id, before.version(), cast.viewer(OLGA)));
    }

    private void change(ProductId id, ProductDetails details) {
        var version = query.product(id, cast.viewer(OLGA)).version();
        products.change(new ChangeProduct(id, version, details), cast.viewer(OLGA));
    }

    private boolean adds(Viewer viewer) {
        try {
            products.add(details(sku).build(), viewer);
            return true;
        } catch (RuleBroken taken) {
            return false;
        }
    }

    private static void breaks(String code, ThrowingCallable change) {
        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(change)
                .satisfies(refusal -> assertThat(refusal.breaches())
                        .extracting(RuleBroken.Breach::code)
                        .containsExactly(code));
    }

    private static Builder details(String sku) {
        return new Builder(sku, "Seat " + sku, Money.of("49", "USD"), Map.of());
    }

    private record Builder(String sku, String name, Money price, Map<String, String> externalIds) {

        Builder name(String other) {
            return new Builder(sku, other, price, externalIds);
        }

        Builder price(String amount, String currency) {
            return new Builder(sku, name, Money.of(amount, currency), externalIds);
        }

        Builder externalIds(Map<String, String> others) {
            return new Builder(sku, name, price, others);
        }

        ProductDetails build() {
            return new ProductDetails(sku, name, null, null, true, price, true, externalIds);
        }
    }
}
