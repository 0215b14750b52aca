package com.quorumcrm.signin.web;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.signin.ApiTokens;
import com.quorumcrm.signin.TokenScope;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import com.quorumcrm.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own API tokens. */
@Controller
@RequestMapping("/me/tokens")
class TokensController {

    private static final String PAGE = "signin/tokens";

    private final ApiTokens tokens;

    TokensController(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    String show(Viewer viewer, Model model) {
        model.addAttribute("tokenForm", new TokenForm(null, null));
        return page(viewer, model);
    }

    @PostMapping
    String make(
            @ModelAttribute("tokenForm") TokenForm form,
            BindingResult problems,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        try {
            model.addAttribute("made", tokens.make(Typed.text(form.name()), form.chosen(), viewer));
            model.addAttribute("tokenForm", new TokenForm(null, null));
        } catch (RuleBroken broken) {
            FormErrors.add(broken, problems);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(viewer, model);
    }

    @PostMapping("/{token}/revocation")
    String revoke(@PathVariable UUID token, Viewer viewer, RedirectAttributes flash) {
        tokens.revoke(token, viewer);
        Notice.of("signin.tokens.revoked").into(flash);
        return "redirect:/me/tokens";
    }

    private String page(Viewer viewer, Model model) {
        model.addAttribute("tokens", tokens.list(viewer));
        model.addAttribute("offered", offered(viewer));
        return PAGE;
    }

    private static List<Choice> offered(Viewer viewer) {
        return TokenScope.offeredTo(viewer).stream()
                .map(scope -> Choice.of(scope.key(), scope.key()))
                .toList();
    }
}
