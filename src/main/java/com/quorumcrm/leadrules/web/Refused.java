package com.quorumcrm.leadrules.web;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.web.FormErrors;
import java.util.Map;
import org.springframework.validation.BeanPropertyBindingResult;

/** Rules that were refused, with what is wrong beside each: what was typed is shown again. */
final class Refused {

    private Refused() {}

    static Map<String, ?> of(RulesForm form, RuleBroken broken) {
        var errors = new BeanPropertyBindingResult(form, "form");
        FormErrors.add(broken, errors);
        return errors.getModel();
    }
}
