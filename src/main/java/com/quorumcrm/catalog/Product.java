package com.quorumcrm.catalog;

import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.UserId;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A product or service that can be sold. */
@Entity
class Product {

    @EmbeddedId
    private ProductId id;

    @Version
    private @Nullable Long version;

    private String sku;
    private String name;
    private @Nullable String family;
    private @Nullable String unit;
    private boolean recurring;
    private BigDecimal price;

    @JdbcTypeCode(SqlTypes.CHAR)
    private Currency currency;

    private boolean active;

    @ElementCollection
    @CollectionTable(name = "product_external_id", joinColumns = @JoinColumn(name = "product_id"))
    @MapKeyColumn(name = "system")
    @Column(name = "external_id")
    private Map<String, String> externalIds = new HashMap<>();

    private Instant createdAt;

    @AttributeOverride(name = "id", column = @Column(name = "created_by"))
    private UserId createdBy;

    private Instant updatedAt;

    @AttributeOverride(name = "id", column = @Column(name = "updated_by"))
    private UserId updatedBy;

    private @Nullable Instant deletedAt;

    @AttributeOverride(name = "id", column = @Column(name = "deleted_by"))
    private @Nullable UserId deletedBy;

    @SuppressWarnings("NullAway.Init")
    protected Product() {}

    Product(ProductDetails details, UserId by, Instant at) {
        id = ProductId.next();
        createdBy = by;
        createdAt = at;
        updatedBy = by;
        updatedAt = at;
        take(details);
    }

    ProductAdded added() {
        return new ProductAdded(ref(), createdBy, createdAt);
    }

    ProductChanged change(ProductDetails details, UserId by, Instant at) {
        take(details);
        touch(by, at);
        return new ProductChanged(ref(), by, at);
    }

    /** Sells it no longer; deals that have it keep it. */
    ProductChanged retire(UserId by, Instant at) {
        active = false;
        touch(by, at);
        return new ProductChanged(ref(), by, at);
    }

    ProductTrashed trash(UserId by, Instant at) {
        deletedAt = at;
        deletedBy = by;
        touch(by, at);
        return new ProductTrashed(ref(), by, at);
    }

    ProductRestored restore(UserId by, Instant at) {
        deletedAt = null;
        deletedBy = null;
        touch(by, at);
        return new ProductRestored(ref(), by, at);
    }

    ProductId id() {
        return id;
    }

    String sku() {
        return sku;
    }

    boolean trashed() {
        return deletedAt != null;
    }

    /** @throws Stale when the product is not at this version any more */
    void require(long expected) {
        if (version != null && version != expected) {
            throw new Stale(version);
        }
    }

    private void take(ProductDetails details) {
        details.check();
        sku = details.sku();
        name = details.name();
        family = details.family();
        unit = details.unit();
        recurring = details.recurring();
        price = details.price().amount();
        currency = details.price().currency();
        active = details.active();
        externalIds.keySet().retainAll(details.externalIds().keySet());
        externalIds.putAll(details.externalIds());
    }

    private void touch(UserId by, Instant at) {
        updatedBy = by;
        updatedAt = at;
    }

    private RecordRef ref() {
        return new RecordRef(RecordKind.PRODUCT, id.id());
    }
}
