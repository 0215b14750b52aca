package com.quorumcrm.mail;

import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.platform.MailAddress;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret addresses to which people have copies of their mail sent. Whoever knows one can put mail into its owner's
 * mailbox and read nothing; a new one makes the old one worthless.
 */
@Service
@Transactional
public class CaptureAddresses {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int DIGITS = 28;
    private static final Pattern TAGGED = Pattern.compile("[^@+]+\\+([a-z2-7]{%d})@.+".formatted(DIGITS));

    private final JdbcClient jdbc;
    private final InboxSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CaptureAddresses(JdbcClient jdbc, InboxSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Where somebody's mail is captured.
     *
     * @param confidential whether what is captured is for those who take part only
     */
    public record Capture(String address, String answerAddress, boolean confidential) {}

    /** Whose a mail is, as far as its addresses tell. */
    record Owner(UserId person, boolean confidential, boolean answersOnly) {}

    private record Row(String token, String answerToken, boolean confidential) {}

    /** Whether there is a mailbox in which mail can be captured. */
    public boolean isAvailable() {
        return settings.address() != null;
    }

    /** Empty for those who have none, or where none can be had. */
    @Transactional(readOnly = true)
    public Optional<Capture> of(Viewer viewer) {
        return isAvailable()
                ? jdbc.sql("""
                                select token, answer_token, private as confidential from mail_capture where user_id = :person""")
                        .param("person", viewer.id().id())
                        .query(Row.class)
                        .optional()
                        .map(row -> new Capture(address(row.token()), address(row.answerToken()), row.confidential()))
                : Optional.empty();
    }

    /** Gives the viewer an address; another one, if there is one already. */
    public void renew(boolean confidential, Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        jdbc.sql("""
                        insert into mail_capture (user_id, token, answer_token, private, created_at)
                        values (:person, :token, :answers, :private, :now)
                        on conflict (user_id) do update
                        set token = excluded.token, answer_token = excluded.answer_token, private = excluded.private,
                            created_at = excluded.created_at""")
                .param("person", viewer.id().id())
                .param("token", token())
                .param("answers", token())
                .param("private", confidential)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** From now on nothing is captured for the viewer. */
    public void revoke(Viewer viewer) {
        viewer.require(Permission.EDIT_ACTIVITIES);
        jdbc.sql("delete from mail_capture where user_id = :person")
                .param("person", viewer.id().id())
                .update();
    }

    /** Those whose address is among these. */
    @Transactional(readOnly = true)
    List<Owner> owners(Collection<String> addresses) {
        var tokens = tokens(addresses).toArray(String[]::new);
        return tokens.length == 0
                ? List.of()
                : jdbc.sql("""
                                select user_id, private, token <> all(:tokens) as answers_only from mail_capture
                                where token = any(:tokens) or answer_token = any(:tokens)""")
                        .param("tokens", tokens)
                        .query((row, number) -> new Owner(
                                new UserId(row.getObject("user_id", UUID.class)),
                                row.getBoolean("private"),
                                row.getBoolean("answers_only")))
                        .list();
    }

    /** Does it name the mailbox rather than a person? */
    boolean isOurs(String address) {
        return settings.address() != null
                && (address.equalsIgnoreCase(settings.address())
                        || TAGGED.matcher(address.toLowerCase(Locale.ROOT)).matches() && sameMailbox(address));
    }

    private boolean sameMailbox(String address) {
        return address.replaceFirst("\\+[^@]*@", "@").equalsIgnoreCase(settings.address());
    }

    private Stream<String> tokens(Collection<String> addresses) {
        return addresses.stream()
                .filter(this::isOurs)
                .map(address -> TAGGED.matcher(address.toLowerCase(Locale.ROOT)))
                .filter(tagged -> tagged.matches())
                .map(tagged -> tagged.group(1))
                .distinct();
    }

    private String address(String token) {
        return MailAddress.of(String.valueOf(settings.address()).replaceFirst("@", "+" + token + "@"))
                .address();
    }

    private String token() {
        var token = new StringBuilder(DIGITS);
        random.ints(DIGITS, 0, ALPHABET.length()).forEach(digit -> token.append(ALPHABET.charAt(digit)));
        return token.toString();
    }
}
