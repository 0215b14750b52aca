package com.quorumcrm.catalog.web;

import com.quorumcrm.catalog.Currencies;
import com.quorumcrm.catalog.Products;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class NewProductController {

    private final Products products;
    private final Currencies currencies;
    private final CurrencyChoices choices;

    NewProductController(Products products, Currencies currencies, CurrencyChoices choices) {
        this.products = products;
        this.currencies = currencies;
        this.choices = choices;
    }

    @GetMapping("/products/new")
    ModelAndView ask(Viewer viewer) {
        viewer.require(Permission.EDIT_PRODUCTS);
        return page(HttpStatus.OK)
                .addObject("form", ProductForm.empty(currencies.table().base()));
    }

    @PostMapping("/products")
    ModelAndView add(
            @ModelAttribute("form") ProductForm form, BindingResult faults, Viewer viewer, RedirectAttributes flash) {
        viewer.require(Permission.EDIT_PRODUCTS);
        if (!faults.hasErrors()) {
            try {
                var id = products.add(form.details(Map.of()), viewer);
                Notice.of("catalog.product.added").into(flash);
                return new ModelAndView("redirect:/products/" + id);
            } catch (RuleBroken broken) {
                FormErrors.add(broken, faults);
            }
        }
        return page(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(HttpStatus status) {
        return new ModelAndView(
                "catalog/form",
                Map.of("action", "/products", "back", "/products", "currencies", choices.codes("USD")),
                status);
    }
}
