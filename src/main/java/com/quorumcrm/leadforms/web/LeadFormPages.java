package com.quorumcrm.leadforms.web;

import com.quorumcrm.identity.PersonQuery;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.leadforms.FormField;
import com.quorumcrm.leadforms.LeadFormView;
import com.quorumcrm.opportunities.Channel;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.HomeAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The pages for those who make forms. */
@Component
class LeadFormPages {

    static final String PATH = "/admin/lead-forms";

    private final PersonQuery people;
    private final HomeAddress home;

    LeadFormPages(PersonQuery people, HomeAddress home) {
        this.people = people;
        this.home = home;
    }

    /** @param form null for a new one */
    ModelAndView form(@Nullable LeadFormView form, HttpServletRequest request, Viewer viewer, HttpStatusCode status) {
        return new ModelAndView("leadforms/form", status)
                .addObject("leadForm", form)
                .addObject("fields", fields())
                .addObject("channels", channels())
                .addObject(
                        "address",
                        form == null || form.token() == null ? null : home.of(request) + "/f/" + form.token())
                .addObject(
                        "owners",
                        people.choices(viewer).stream()
                                .map(person -> Choice.of(person.id().toString(), person.name()))
                                .toList());
    }

    private static List<Choice> fields() {
        return Stream.of(FormField.values())
                .map(field -> Choice.keyed(field.key(), field.label()))
                .toList();
    }

    private static List<Choice> channels() {
        return Stream.of(Channel.values())
                .map(channel -> Choice.keyed(
                        channel.name(), "leadforms.channel." + channel.name().toLowerCase(Locale.ROOT)))
                .toList();
    }
}
