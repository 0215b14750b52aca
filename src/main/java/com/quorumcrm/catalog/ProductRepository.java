package com.quorumcrm.catalog;

import com.quorumcrm.kernel.NoSuchRecord;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ProductRepository extends Repository<Product, ProductId> {

    Optional<Product> findById(ProductId id);

    @Query(
            value = "select id from product where deleted_at is null and quorum_fold(sku) = quorum_fold(:sku)",
            nativeQuery = true)
    Optional<UUID> idOfSku(String sku);

    @Query(
            value = "select product_id from product_external_id where system = :system and external_id = :externalId",
            nativeQuery = true)
    Optional<UUID> idOfExternalId(String system, String externalId);

    Product save(Product product);

    void flush();

    /**
     * @throws NoSuchRecord when there is no such product, or it is in the trash
     * @throws com.quorumcrm.kernel.Stale when it is not at this version any more
     */
    default Product get(ProductId id, long version) {
        var product = findById(id).filter(found -> !found.trashed()).orElseThrow(NoSuchRecord::new);
        product.require(version);
        return product;
    }

    /** @throws NoSuchRecord when it is not in the trash */
    default Product trashed(ProductId id) {
        return findById(id).filter(Product::trashed).orElseThrow(NoSuchRecord::new);
    }
}
