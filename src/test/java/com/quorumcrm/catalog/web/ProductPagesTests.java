package com.quorumcrm.catalog.web;

import static com.quorumcrm.Cast.Part.OLGA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.catalog.ProductDetails;
import com.quorumcrm.catalog.ProductId;
import com.quorumcrm.catalog.ProductQuery;
import com.quorumcrm.catalog.ProductView;
import com.quorumcrm.catalog.Products;
import com.quorumcrm.kernel.Money;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@IntegrationTest
class ProductPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Products products;

    @Autowired
    ProductQuery query;

    @Autowired
    Cast cast;

    private final String sku = "PAGE-" + UUID.randomUUID();

    @Test
    void listsProductsAndNarrowsThem() {
        add(sku, "Licences");
        add(sku + "-B", "Services");
        assertThat(get("/products?q=" + sku + "&family=licences", cast.alice()))
                .hasStatusOk()
                .bodyText()
                .contains("Seat " + sku)
                .doesNotContain(sku + "-B");
    }

    @Test
    void showsAProductToEverybodyAndTheEditButtonToOps() {
        var id = add(sku, null);
        assertThat(get("/products/" + id, cast.alice()))
                .hasStatusOk()
                .bodyText()
                .contains(sku, "$49.00")
                .doesNotContain("/edit");
        assertThat(get("/products/" + id, cast.olga())).bodyText().contains("/products/" + id + "/edit");
    }

    @Test
    void addsAProduct() {
        var answer =
                post("/products", cast.olga(), Map.of("name", "Seat", "sku", sku, "price", "49.5", "currency", "USD"));
        var added = query.bySku(sku, cast.viewer(OLGA)).orElseThrow();
        assertThat(answer).hasStatus3xxRedirection().hasRedirectedUrl("/products/" + added.id());
        assertThat(added.price()).isEqualTo(Money.of("49.50", "USD"));
    }

    @Test
    void keepsTheInputOfAFormThatIsWrong() {
        assertThat(post("/products", cast.olga(), Map.of("name", "Kept name", "price", "abc", "currency", "USD")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Kept name", "aria-invalid=\"true\"", "Write a number");
        assertThat(post("/products", cast.olga(), Map.of("name", "Kept name", "price", "1.005", "currency", "USD")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Kept name", "Not an amount this currency can have");
        assertThat(post("/products", cast.olga(), Map.of("name", "Kept name", "price", "1", "currency", "USD")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Kept name", "This is needed");
    }

    @Test
    void changesAProductAndKeepsItsIdsInOtherSystems() {
        var details =
                new ProductDetails(sku, "Seat", null, null, false, Money.of("49", "USD"), true, Map.of("erp", sku));
        var id = products.add(details, cast.viewer(OLGA));
        assertThat(post("/products/" + id, cast.olga(), form("Named seat", version(id))))
                .hasStatus3xxRedirection();
        assertThat(product(id).name()).isEqualTo("Named seat");
        assertThat(product(id).externalIds()).isEqualTo(Map.of("erp", sku));
    }

    @Test
    void refusesStaleVersions() {
        var id = add(sku, null);
        var before = version(id);
        post("/products/" + id, cast.olga(), form("Theirs", before));
        assertThat(post("/products/" + id, cast.olga(), form("Mine", before)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Theirs", "Mine");
        assertThat(product(id).name()).isEqualTo("Theirs");
    }

    @Test
    void refusesRepsAndExecutives() {
        var id = add(sku, null);
        for (var person : new RequestPostProcessor[] {cast.alice(), cast.bob(), cast.ed()}) {
            assertThat(get("/products/new", person)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(get("/products/" + id + "/edit", person)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(get("/products/" + id + "/trash", person)).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(post("/products", person, form("x", 0))).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(post("/products/" + id, person, form("x", version(id)))).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(post("/products/" + id + "/trash", person, Map.of("version", "0")))
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(product(id).name()).isEqualTo("Seat " + sku);
    }

    @Test
    void answersUnknownProductsWithNotFound() {
        assertThat(get("/products/" + UUID.randomUUID(), cast.olga())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/products/nonsense", cast.olga())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void movesAProductToTheTrashAndBack() {
        var id = add(sku, null);
        assertThat(get("/products/" + id + "/trash", cast.olga())).hasStatusOk();
        assertThat(post("/products/" + id + "/trash", cast.olga(), Map.of("version", "" + version(id))))
                .hasStatus3xxRedirection();
        assertThat(get("/products/" + id, cast.olga())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/trash?kind=products", cast.olga())).bodyText().contains(sku);
        assertThat(get("/trash?kind=products", cast.alice())).bodyText().doesNotContain(sku);
        assertThat(post("/trash/products/" + id, cast.alice(), Map.of())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/trash/products/" + id, cast.olga(), Map.of())).hasStatus3xxRedirection();
        assertThat(product(id).sku()).isEqualTo(sku);
    }

    private ProductId add(String sku, String family) {
        var details = new ProductDetails(sku, "Seat " + sku, family, null, true, Money.of("49", "USD"), true, Map.of());
        return products.add(details, cast.viewer(OLGA));
    }

    private Map<String, String> form(String name, long version) {
        return Map.of(
                "name", name, "sku", sku, "price", "49", "currency", "USD", "active", "true", "version", "" + version);
    }

    private ProductView product(ProductId id) {
        return query.product(id, cast.viewer(OLGA));
    }

    private long version(ProductId id) {
        return product(id).version();
    }

    private MvcTestResult get(String uri, RequestPostProcessor person) {
        return mvc.get().uri(uri).with(person).exchange();
    }

    private MvcTestResult post(String uri, RequestPostProcessor person, Map<String, String> fields) {
        var request = mvc.post().uri(uri).with(person).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
