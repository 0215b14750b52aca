package com.quorumcrm.catalog.web;

import com.quorumcrm.catalog.ProductId;
import com.quorumcrm.catalog.ProductListQuery;
import com.quorumcrm.catalog.ProductQuery;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RecordRef;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.Listing;
import com.quorumcrm.web.RecordPanels;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class ProductController {

    private final ProductQuery products;
    private final ProductListQuery list;
    private final CurrencyChoices currencies;
    private final RecordPanels panels;

    ProductController(ProductQuery products, ProductListQuery list, CurrencyChoices currencies, RecordPanels panels) {
        this.products = products;
        this.list = list;
        this.currencies = currencies;
        this.panels = panels;
    }

    @GetMapping("/products")
    String list(HttpServletRequest request, Viewer viewer, Model model) {
        var state = ProductListQuery.DEFINITION.read(request.getParameterMap());
        var families = products.families(viewer).stream()
                .map(family -> Choice.of(family, family))
                .toList();
        model.addAttribute(
                "listing",
                Listing.of(ProductListQuery.DEFINITION, state, list.countedList(state, viewer))
                        .offering("family", families)
                        .offering("currency", currencies.convertible()));
        model.addAttribute("editable", viewer.can(Permission.EDIT_PRODUCTS));
        return "catalog/list";
    }

    @GetMapping("/products/{id}")
    String show(@PathVariable ProductId id, Viewer viewer, Model model) {
        var record = new RecordRef(RecordKind.PRODUCT, id.id());
        model.addAttribute("product", products.product(id, viewer));
        model.addAttribute("editable", viewer.can(Permission.EDIT_PRODUCTS));
        model.addAttribute("record", record);
        model.addAttribute("panels", panels.on(RecordKind.PRODUCT));
        return "catalog/show";
    }
}
