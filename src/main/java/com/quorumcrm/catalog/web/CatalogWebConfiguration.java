package com.quorumcrm.catalog.web;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.web.NavigationEntry;
import com.quorumcrm.web.NewEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogWebConfiguration {

    @Bean
    NavigationEntry productsNavigation() {
        return NavigationEntry.main(80, "catalog.navigation", "package", "/products")
                .needing(Permission.READ_PRODUCTS)
                .onKey('p');
    }

    @Bean
    NavigationEntry currenciesNavigation() {
        return NavigationEntry.admin(
                60, "catalog.currencies.title", "currency-dollar", "/admin/currencies", Permission.EDIT_PRODUCTS);
    }

    @Bean
    NewEntry newProduct() {
        return new NewEntry(90, "catalog.product.kind", "package", "/products/new", Permission.EDIT_PRODUCTS);
    }
}
