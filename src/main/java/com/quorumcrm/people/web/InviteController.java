package com.quorumcrm.people.web;

import com.quorumcrm.identity.PersonQuery;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.people.Invitations;
import com.quorumcrm.web.HomeAddress;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Makes the link with which a person chooses a password, to be handed over. */
@Controller
class InviteController {

    private final Invitations invitations;
    private final PersonQuery people;
    private final HomeAddress home;

    InviteController(Invitations invitations, PersonQuery people, HomeAddress home) {
        this.invitations = invitations;
        this.people = people;
        this.home = home;
    }

    /** The link is shown in the answer itself: kept anywhere, it would be a secret to steal. */
    @PostMapping("/admin/users/{id}/invitation")
    String invite(@PathVariable UserId id, Viewer viewer, HttpServletRequest request, Model model) {
        var secret = invitations.invite(id, viewer);
        model.addAttribute("person", people.get(id, viewer));
        model.addAttribute("link", home.of(request) + "/invite/" + secret);
        return "people/invited";
    }
}
