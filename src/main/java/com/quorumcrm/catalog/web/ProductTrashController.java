package com.quorumcrm.catalog.web;

import com.quorumcrm.catalog.ProductId;
import com.quorumcrm.catalog.ProductQuery;
import com.quorumcrm.catalog.Products;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/products/{id}/trash")
class ProductTrashController {

    private final Products products;
    private final ProductQuery query;

    ProductTrashController(Products products, ProductQuery query) {
        this.products = products;
        this.query = query;
    }

    @GetMapping
    String ask(@PathVariable ProductId id, Viewer viewer, Model model) {
        model.addAttribute("product", query.product(id, viewer));
        viewer.require(Permission.EDIT_PRODUCTS);
        return "catalog/trash";
    }

    @PostMapping
    String trash(@PathVariable ProductId id, @RequestParam long version, Viewer viewer, RedirectAttributes flash) {
        var product = query.product(id, viewer);
        products.trash(id, version, viewer);
        Notice.of("catalog.product.trashed", product.name())
                .undoneBy("/trash/products/" + id)
                .into(flash);
        return "redirect:/products";
    }
}
