package com.quorumcrm.signin.web;

import com.quorumcrm.identity.PersonQuery;
import com.quorumcrm.identity.RegionalChoices;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.people.Profile;
import com.quorumcrm.web.PersonalPage;
import jakarta.servlet.http.HttpSession;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page {@code /me}, on which several forms stand; the one that was refused keeps what was typed. */
@Component
class MePage {

    private final Profile profile;
    private final PersonQuery people;
    private final OpenSessions sessions;
    private final RegionalChoices choices;
    private final List<PersonalPage> pages;

    MePage(
            Profile profile,
            PersonQuery people,
            OpenSessions sessions,
            RegionalChoices choices,
            ObjectProvider<PersonalPage> pages) {
        this.profile = profile;
        this.people = people;
        this.sessions = sessions;
        this.choices = choices;
        this.pages = pages.stream()
                .sorted(Comparator.comparingInt(PersonalPage::order))
                .toList();
    }

    String show(Viewer viewer, HttpSession session, Model model) {
        if (!model.containsAttribute("profileForm")) {
            model.addAttribute("profileForm", ProfileForm.of(profile.of(viewer)));
        }
        if (!model.containsAttribute("passwordForm")) {
            model.addAttribute("passwordForm", new PasswordForm(null, null));
        }
        model.addAttribute("personalPages", pages);
        model.addAttribute("person", people.get(viewer.id(), viewer));
        model.addAttribute("sessions", sessions.of(viewer, session.getId()));
        choices.into(model);
        return "signin/me";
    }
}
