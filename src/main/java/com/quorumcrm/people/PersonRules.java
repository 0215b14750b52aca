package com.quorumcrm.people;

import com.quorumcrm.kernel.Role;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.RuleBroken.Breach;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What must be known of everybody who works here. */
final class PersonRules {

    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 120;
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]+\\.[^\\s@.\\p{Cntrl}]+");

    private PersonRules() {}

    /** @throws RuleBroken naming everything that is amiss */
    static void require(String email, String name, @Nullable String title, Set<Role> roles) {
        var breaches = new ArrayList<Breach>();
        if (email.strip().length() > LONGEST_EMAIL
                || !EMAIL.matcher(email.strip()).matches()) {
            breaches.add(breach("email", "people.person.badEmail"));
        }
        requireName(name, breaches);
        if (title != null && length(title) > LONGEST_NAME) {
            breaches.add(breach("title", "identity.rule.tooLong", LONGEST_NAME));
        }
        if (roles.isEmpty()) {
            breaches.add(breach("roles", "people.person.noRole"));
        }
        if (!breaches.isEmpty()) {
            throw new RuleBroken(breaches);
        }
    }

    static void requireName(String name, List<Breach> breaches) {
        if (name.isBlank()) {
            breaches.add(breach("name", "people.person.noName"));
        } else if (length(name.strip()) > LONGEST_NAME) {
            breaches.add(breach("name", "identity.rule.tooLong", LONGEST_NAME));
        }
    }

    private static Breach breach(String field, String code, Object... arguments) {
        return new Breach(field, code, List.of(arguments));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
