package com.quorumcrm.accounts.web;

import com.quorumcrm.accounts.AccountId;
import com.quorumcrm.accounts.AccountTeam;
import com.quorumcrm.accounts.AccountView;
import com.quorumcrm.identity.PersonQuery;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.BodyIds;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.FormErrors;
import com.quorumcrm.web.Notice;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who else works on a company. */
@Controller
@RequestMapping("/accounts/{id}/team")
class AccountTeamController {

    private static final List<Choice> LEVELS =
            List.of(Choice.keyed("read", "accounts.team.read"), Choice.keyed("edit", "accounts.team.edit"));

    private final AccountPages pages;
    private final AccountTeam team;
    private final PersonQuery people;

    AccountTeamController(AccountPages pages, AccountTeam team, PersonQuery people) {
        this.pages = pages;
        this.team = team;
        this.people = people;
    }

    @GetMapping
    ModelAndView show(@PathVariable AccountId id, Viewer viewer) {
        return page(id, viewer).addObject("form", TeamMemberInput.nothing());
    }

    @PostMapping
    ModelAndView share(
            @PathVariable AccountId id,
            @ModelAttribute("form") TeamMemberInput form,
            BindingResult errors,
            Viewer viewer,
            RedirectAttributes flash) {
        team.requireShare(id, viewer);
        try {
            team.share(form.command(id, BodyIds.required("userId", String.valueOf(form.userId()), UserId::of)), viewer);
            Notice.of("accounts.team.shared").into(flash);
            return new ModelAndView("redirect:" + id.ref().url() + "/team");
        } catch (RuleBroken broken) {
            FormErrors.add(broken, errors);
        }
        var page = page(id, viewer);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    @PostMapping("/{userId}/removal")
    String unshare(@PathVariable AccountId id, @PathVariable UserId userId, Viewer viewer, RedirectAttributes flash) {
        team.unshare(id, userId, viewer);
        Notice.of("accounts.team.unshared").into(flash);
        return "redirect:" + id.ref().url() + "/team";
    }

    private ModelAndView page(AccountId id, Viewer viewer) {
        var page = pages.page(id, "team", viewer);
        var account = (AccountView) page.getModel().get("account");
        return page.addObject("team", team.of(id, viewer))
                .addObject("mayShare", account != null && team.mayShare(account.ownerId(), viewer))
                .addObject("levels", LEVELS)
                .addObject("colleagues", colleagues(viewer));
    }

    private List<Choice> colleagues(Viewer viewer) {
        return people.choices(viewer).stream()
                .map(person -> Choice.of(person.id().toString(), person.name(), person.title()))
                .toList();
    }
}
