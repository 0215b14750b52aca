package com.quorumcrm.catalog;

import com.quorumcrm.audit.Restorable;
import com.quorumcrm.audit.TrashedItem;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the trash shows of products: all of them to those who may change products. */
@Component
class ProductTrash implements Restorable {

    private final Products products;
    private final JdbcClient jdbc;

    ProductTrash(Products products, JdbcClient jdbc) {
        this.products = products;
        this.jdbc = jdbc;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.PRODUCT;
    }

    @Override
    public String label() {
        return "catalog.list.title";
    }

    @Override
    @Transactional(readOnly = true)
    public List<TrashedItem> list(Viewer viewer, int limit) {
        if (!viewer.can(Permission.EDIT_PRODUCTS)) {
            return List.of();
        }
        return jdbc.sql("""
                        select p.id, p.name, p.sku, p.deleted_at, u.name as deleted_by
                        from product p join app_user u on u.id = p.deleted_by
                        where p.deleted_at is not null
                        order by p.deleted_at desc, p.id limit :limit""")
                .param("limit", limit)
                .query((row, number) -> new TrashedItem(
                        new RecordRef(RecordKind.PRODUCT, row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("sku"),
                        row.getObject("deleted_at", OffsetDateTime.class).toInstant(),
                        row.getString("deleted_by")))
                .list();
    }

    @Override
    public void restore(RecordRef record, Viewer viewer) {
        products.restore(new ProductId(record.id()), viewer);
    }
}
