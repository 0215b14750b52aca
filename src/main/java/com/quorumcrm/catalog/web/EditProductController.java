package com.quorumcrm.catalog.web;

import com.quorumcrm.catalog.ProductId;
import com.quorumcrm.catalog.ProductQuery;
import com.quorumcrm.catalog.ProductView;
import com.quorumcrm.catalog.Products;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class EditProductController {

    private final Products products;
    private final ProductQuery query;
    private final CurrencyChoices choices;

    EditProductController(Products products, ProductQuery query, CurrencyChoices choices) {
        this.products = products;
        this.query = query;
        this.choices = choices;
    }

    @GetMapping("/products/{id}/edit")
    ModelAndView ask(@PathVariable ProductId id, Viewer viewer) {
        var product = query.product(id, viewer);
        viewer.require(Permission.EDIT_PRODUCTS);
        return page(product, HttpStatus.OK).addObject("form", ProductForm.of(product));
    }

    @PostMapping("/products/{id}")
    ModelAndView change(
            @PathVariable ProductId id,
            @ModelAttribute("form") ProductForm form,
            BindingResult faults,
            Viewer viewer,
            RedirectAttributes flash) {
        var product = query.product(id, viewer);
        viewer.require(Permission.EDIT_PRODUCTS);
        if (!faults.hasErrors()) {
            try {
                products.change(form.change(product), viewer);
                Notice.of("catalog.product.changed").into(flash);
                return new ModelAndView("redirect:/products/" + id);
            } catch (RuleBroken broken) {
                FormErrors.add(broken, faults);
            } catch (Stale stale) {
                return form.conflict(query.product(id, viewer)).page();
            }
        }
        return page(product, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(ProductView product, HttpStatus status) {
        var url = "/products/" + product.id();
        var codes = choices.codes(product.price().currency().getCurrencyCode());
        return new ModelAndView(
                "catalog/form", Map.of("product", product, "action", url, "back", url, "currencies", codes), status);
    }
}
