package com.quorumcrm.mail;

import com.quorumcrm.kernel.Text;
import com.quorumcrm.leads.LeadCompany;
import com.quorumcrm.leads.LeadDetails;
import com.quorumcrm.leads.LeadOrigin;
import com.quorumcrm.leads.LeadPerson;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a mail tells of somebody whom nobody knows yet. */
public record Newcomer(@Nullable String firstName, String lastName, String address) {

    private static final Pattern APART = Pattern.compile("[._-]+");

    /** "Ada Lovelace", "Lovelace, Ada", or what the address says: ada.lovelace. */
    static Newcomer of(Correspondent somebody) {
        var name = somebody.name() == null ? spelled(somebody.address()) : somebody.name();
        var comma = name.indexOf(',');
        var ordered = comma > 0 ? name.substring(comma + 1).strip() + " " + name.substring(0, comma) : name;
        var line = Text.lineOrEmpty(ordered);
        var last = line.lastIndexOf(' ');
        return last < 0
                ? new Newcomer(null, line, somebody.address())
                : new Newcomer(line.substring(0, last), line.substring(last + 1), somebody.address());
    }

    /** As a lead of which no more is known than that they have written of something. */
    LeadDetails lead(String source, String subject) {
        return LeadDetails.of(
                        new LeadPerson(firstName, lastName, null, address, null, null, null),
                        LeadCompany.unknown(),
                        LeadOrigin.of(source, null))
                .saying(subject);
    }

    /** The domain of the address; empty where it has none. */
    String domain() {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    private static String spelled(String address) {
        var own = address.substring(0, Math.max(0, address.indexOf('@')));
        return APART.splitAsStream(own.replaceFirst("\\+.*", ""))
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining(" "));
    }
}
