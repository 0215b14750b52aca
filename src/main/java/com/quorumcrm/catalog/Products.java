package com.quorumcrm.catalog;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordEvent;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The only way to change products; every change needs {@link Permission#EDIT_PRODUCTS}. */
@Service
@Transactional
public class Products {

    private final ProductRepository products;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Products(ProductRepository products, ApplicationEventPublisher events, Clock clock) {
        this.products = products;
        this.events = events;
        this.clock = clock;
    }

    /** @throws RuleBroken when the SKU or an external id is in use, or a text is empty or too long */
    public ProductId add(ProductDetails details, Viewer viewer) {
        viewer.require(Permission.EDIT_PRODUCTS);
        requireFree(details.sku(), null);
        var product = new Product(details, viewer.id(), clock.instant());
        save(product, product.added());
        return product.id();
    }

    /** @throws RuleBroken as {@link #add} */
    public void change(ChangeProduct command, Viewer viewer) {
        viewer.require(Permission.EDIT_PRODUCTS);
        var product = products.get(command.product(), command.version());
        requireFree(command.details().sku(), product.id());
        save(product, product.change(command.details(), viewer.id(), clock.instant()));
    }

    /** Sells it no longer; deals that have it keep it. */
    public void retire(ProductId id, long version, Viewer viewer) {
        viewer.require(Permission.EDIT_PRODUCTS);
        var product = products.get(id, version);
        save(product, product.retire(viewer.id(), clock.instant()));
    }

    public void trash(ProductId id, long version, Viewer viewer) {
        viewer.require(Permission.EDIT_PRODUCTS);
        var product = products.get(id, version);
        save(product, product.trash(viewer.id(), clock.instant()));
    }

    /** @throws RuleBroken when another product has taken the SKU */
    public void restore(ProductId id, Viewer viewer) {
        viewer.require(Permission.EDIT_PRODUCTS);
        var product = products.trashed(id);
        requireFree(product.sku(), id);
        save(product, product.restore(viewer.id(), clock.instant()));
    }

    private void requireFree(String sku, @Nullable ProductId self) {
        var holder = products.idOfSku(sku).map(ProductId::new);
        if (holder.isPresent() && !holder.get().equals(self)) {
            throw skuTaken(sku);
        }
    }

    private void save(Product product, RecordEvent event) {
        products.save(product);
        try {
            products.flush();
        } catch (DataIntegrityViolationException taken) {
            throw String.valueOf(taken.getMessage()).contains("product_sku_key")
                    ? skuTaken(product.sku())
                    : new RuleBroken("externalIds", "catalog.external-id.taken");
        }
        events.publishEvent(event);
    }

    private static RuleBroken skuTaken(String sku) {
        return new RuleBroken("sku", "catalog.sku.taken", sku);
    }
}
