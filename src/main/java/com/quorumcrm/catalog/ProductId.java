package com.quorumcrm.catalog;

import com.quorumcrm.kernel.Ids;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** The key of a product. */
@Embeddable
public record ProductId(UUID id) {

    public static ProductId next() {
        return new ProductId(Ids.next());
    }

    public static ProductId of(String text) {
        return new ProductId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
