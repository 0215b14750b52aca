package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountQuery;
import com.quorumcrm.accounts.Accounts;
import com.quorumcrm.fields.FieldForms;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class AccountFormController {

    private final Accounts accounts;
    private final AccountQuery query;
    private final AccountForms forms;
    private final RevenueCurrencies currencies;
    private final FieldForms fields;

    AccountFormController(
            Accounts accounts,
            AccountQuery query,
            AccountForms forms,
            RevenueCurrencies currencies,
            FieldForms fields) {
        this.accounts = accounts;
        this.query = query;
        this.forms = forms;
        this.currencies = currencies;
        this.fields = fields;
    }

    /** Rows are read by the constructor, which drops empty ones; nothing is to be set afterwards. */
    @InitBinder
    void bindByConstructorOnly(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }

    @GetMapping("/accounts/new")
    ModelAndView empty(@RequestParam(required = false) @Nullable AccountId parent, Viewer viewer) {
        viewer.require(Permission.EDIT_ACCOUNTS);
        var form = forms.empty(parent, viewer);
        var custom = fields.opening(RecordKind.ACCOUNT, viewer);
        return forms.opening(form, custom, viewer, HttpStatus.OK).addObject("form", form);
    }

    @PostMapping("/accounts")
    ModelAndView open(
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            HttpServletRequest request,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.require(Permission.EDIT_ACCOUNTS);
        var custom = fields.read(RecordKind.ACCOUNT, null, request.getParameterMap(), viewer);
        if (!errors.hasErrors()) {
            try {
                var id = accounts.open(form.opening().holding(custom.given(viewer.locale())), viewer);
                return opened(id, form, viewer, flash);
            } catch (RuleBroken broken) {
                FormErrors.add(broken, errors);
                custom = custom.refusedFor(broken);
            }
        }
        return forms.opening(form, custom, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A rule can give it to somebody whose accounts the viewer does not see. */
    private ModelAndView opened(AccountId id, AccountForm form, Viewer viewer, RedirectAttributes flash) {
        var seen = query.names(List.of(id), viewer).get(id);
        if (seen == null) {
            Notice.of("accounts.openedForOther", String.valueOf(form.name())).into(flash);
            return new ModelAndView("redirect:/accounts");
        }
        Notice.of("accounts.opened", seen).into(flash);
        return new ModelAndView("redirect:" + id.ref().url());
    }

    @GetMapping("/accounts/{id}/edit")
    ModelAndView edit(@PathVariable AccountId id, Viewer viewer) {
        var account = query.editable(id, viewer);
        var form = AccountForm.of(account, currencies.ours());
        return forms.changing(form, forms.custom(account, viewer), account, viewer, HttpStatus.OK)
                .addObject("form", form);
    }

    @PostMapping("/accounts/{id}")
    ModelAndView change(
            @PathVariable AccountId id,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            HttpServletRequest request,
            Viewer viewer,
            RedirectAttributes flash) {
        var account = query.editable(id, viewer);
        var custom = fields.read(RecordKind.ACCOUNT, null, request.getParameterMap(), viewer);
        if (!errors.hasErrors()) {
            try {
                accounts.change(form.changing(account).holding(custom.given(viewer.locale())), viewer);
                Notice.of("accounts.changed").into(flash);
                return new ModelAndView("redirect:" + id.ref().url());
            } catch (RuleBroken broken) {
                FormErrors.add(broken, errors);
                custom = custom.refusedFor(broken);
            } catch (Stale stale) {
                return forms.conflict(form, custom, account, viewer);
            }
        }
        return forms.changing(form, custom, account, viewer, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
