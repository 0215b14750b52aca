package com.quorumcrm.orgcharts.web;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.orgcharts.OrgChartView;
import com.quorumcrm.orgcharts.OrgPerson;
import com.quorumcrm.web.Choice;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The people of a chart as a select offers them and reads whom it has chosen; with scripts, all are found as one types. */
final class People {

    private static final int OFFERED = 30;

    private People() {}

    /** Nobody when the first, empty choice was left. */
    static @Nullable ContactId chosen(String field, String id) {
        return id.isBlank() ? null : required(field, id);
    }

    /** @throws RuleBroken when nobody was chosen */
    static ContactId required(String field, String id) {
        if (id.isBlank()) {
            throw new RuleBroken(field, "kernel.rule.required");
        }
        try {
            return ContactId.of(id);
        } catch (NoSuchRecord noId) {
            throw new RuleBroken(field, "orgcharts.rule.unknownPerson");
        }
    }

    /** The first of them by name, and whoever is chosen already. */
    static List<Choice> offered(OrgChartView chart, Predicate<OrgPerson> asked, List<String> chosen) {
        var asking = chart.people().stream().filter(asked).toList();
        var first = asking.subList(0, Math.min(OFFERED, asking.size()));
        return asking.stream()
                .filter(person -> chosen.contains(person.id().toString()) || first.contains(person))
                .map(People::choice)
                .toList();
    }

    static List<Choice> found(OrgChartView chart, String typed) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        return chart.people().stream()
                .filter(person -> (person.name() + " " + person.title())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .limit(OFFERED)
                .map(People::choice)
                .toList();
    }

    private static Choice choice(OrgPerson person) {
        return Choice.of(
                person.id().toString(), person.title() == null ? person.name() : person.name() + ", " + person.title());
    }
}
