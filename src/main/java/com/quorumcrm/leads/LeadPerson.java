package com.quorumcrm.leads;

import com.quorumcrm.kernel.Rules;
import com.quorumcrm.kernel.Text;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The person of a lead as they were received; numbers stay as they are written.
 *
 * @param title their position
 */
@Embeddable
public record LeadPerson(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String title,
        @Nullable String email,
        @Nullable String secondEmail,
        @Nullable String phone,
        @Nullable String mobile) {

    /** As of people in companies: one at sign between two parts, none of them with blanks or brackets. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;:\"()]{1,64}@[^\\s@<>,;:\"()]{1,253}");

    public LeadPerson {
        firstName = Text.line(firstName);
        lastName = Text.line(lastName);
        title = Text.line(title);
        email = Text.line(email);
        secondEmail = Text.line(secondEmail);
        phone = Text.line(phone);
        mobile = Text.line(mobile);
    }

    public static LeadPerson unknown() {
        return new LeadPerson(null, null, null, null, null, null, null);
    }

    /** Empty when neither of the names is known. */
    public String name() {
        return Stream.of(firstName, lastName).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    boolean isReachable() {
        return email != null || phone != null || mobile != null;
    }

    void check(Rules rules) {
        rules.atMost("firstName", firstName, 80)
                .atMost("lastName", lastName, 120)
                .atMost("title", title, 120)
                .atMost("email", email, 254)
                .that(email == null || ADDRESS.matcher(email).matches(), "email", "leads.rule.email")
                .atMost("secondEmail", secondEmail, 254)
                .that(secondEmail == null || ADDRESS.matcher(secondEmail).matches(), "secondEmail", "leads.rule.email")
                .atMost("phone", phone, 40)
                .atMost("mobile", mobile, 40);
    }
}
