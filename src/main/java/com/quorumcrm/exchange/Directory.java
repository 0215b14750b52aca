package com.quorumcrm.exchange;

import com.quorumcrm.catalog.ProductId;
import com.quorumcrm.kernel.Money;
import com.quorumcrm.kernel.UserId;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * People and products by what files call them: an e-mail address or a SKU, else a name that nobody else has. As many as
 * the organisation has, however long the file is.
 */
final class Directory {

    private static final Object SEVERAL = new Object();

    private final List<Person> people;
    private final List<Product> products;
    private final Map<String, Object> byWord = new HashMap<>();

    private Directory(List<Person> people, List<Product> products) {
        this.people = people;
        this.products = products;
        people.forEach(person -> put("person ", person.email(), person.name(), person));
        products.forEach(product -> put("product ", product.sku(), product.name(), product));
    }

    /** A product that deals can have. */
    record Product(ProductId id, String sku, String name, Money price) {}

    private record ProductRow(UUID id, String sku, String name, BigDecimal price, String currency) {
        Product product() {
            return new Product(new ProductId(id), sku, name, Money.rounded(price, Currency.getInstance(currency)));
        }
    }

    private record PersonRow(UUID id, String name, String email) {
        Person person() {
            return new Person(new UserId(id), name, email);
        }
    }

    static Directory read(JdbcClient jdbc) {
        return new Directory(
                jdbc.sql("select id, name, email from app_user order by id").query(PersonRow.class).list().stream()
                        .map(PersonRow::person)
                        .toList(),
                jdbc
                        .sql("select id, sku, name, price, currency from product where deleted_at is null order by id")
                        .query(ProductRow.class)
                        .list()
                        .stream()
                        .map(ProductRow::product)
                        .toList());
    }

    List<Person> people() {
        return people;
    }

    List<Product> products() {
        return products;
    }

    Optional<Person> person(String text) {
        return find("person ", text, Person.class);
    }

    Optional<Product> product(String text) {
        return find("product ", text, Product.class);
    }

    private void put(String kind, String key, String name, Object found) {
        byWord.put(kind + "key " + Cell.fold(key), found);
        byWord.merge(kind + Cell.fold(name), found, (a, b) -> SEVERAL);
    }

    private <T> Optional<T> find(String kind, String text, Class<T> type) {
        var folded = Cell.fold(text);
        var found = byWord.getOrDefault(kind + "key " + folded, byWord.get(kind + folded));
        return type.isInstance(found) ? Optional.of(type.cast(found)) : Optional.empty();
    }
}
