package com.quorumcrm.web;

import com.quorumcrm.kernel.RuleBroken;
import org.springframework.beans.InvalidPropertyException;
import org.springframework.validation.BindingResult;

/** Puts broken rules beside the fields of a form. */
public final class FormErrors {

    private FormErrors() {}

    /** A breach whose field the form does not have goes above the form. */
    public static void add(RuleBroken broken, BindingResult form) {
        broken.breaches().forEach(breach -> add(breach, form));
    }

    private static void add(RuleBroken.Breach breach, BindingResult form) {
        var arguments = breach.arguments().toArray();
        if (breach.field() == null) {
            form.reject(breach.code(), arguments, null);
            return;
        }
        try {
            form.rejectValue(breach.field(), breach.code(), arguments, null);
        } catch (InvalidPropertyException elsewhere) {
            form.reject(breach.code(), arguments, null);
        }
    }
}
