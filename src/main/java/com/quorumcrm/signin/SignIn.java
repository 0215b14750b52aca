package com.quorumcrm.signin;

import com.quorumcrm.identity.EmailAddress;
import com.quorumcrm.identity.SecurityLog;
import com.quorumcrm.identity.SignedIn;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.people.Passwords;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Lets people in by e-mail and password.
 *
 * <p>Unknown people, disabled ones and wrong passwords are never told apart, neither by the answer nor by how long it
 * takes. Too many tries are refused before anything is hashed.
 */
@Service
public class SignIn {

    private static final int TRIES_ON_ACCOUNT = 5;
    private static final Duration ACCOUNT_PERIOD = Duration.ofMinutes(15);
    private static final int TRIES_FROM_ADDRESS = 50;
    private static final Duration ADDRESS_PERIOD = Duration.ofMinutes(1);

    private final Passwords passwords;
    private final RateLimits limits;
    private final SecurityLog log;
    private final JdbcClient jdbc;

    SignIn(Passwords passwords, RateLimits limits, SecurityLog log, JdbcClient jdbc) {
        this.passwords = passwords;
        this.limits = limits;
        this.log = log;
        this.jdbc = jdbc;
    }

    /** What became of a try. */
    public sealed interface Outcome {}

    public record Welcome(SignedIn person) implements Outcome {}

    /** @param retryAfter null when it may be tried again at once */
    public record Refused(@Nullable Duration retryAfter) implements Outcome {}

    /** Too many wrong passwords came from the address, whoever they were for. */
    public record Flooded(Duration retryAfter) implements Outcome {}

    /** @param address from where it is tried */
    public Outcome attempt(String email, String password, String address) {
        var fromAddress = limits.of("sign-in " + address, TRIES_FROM_ADDRESS, ADDRESS_PERIOD);
        var onAccount =
                limits.of("sign-in " + address + " " + EmailAddress.key(email), TRIES_ON_ACCOUNT, ACCOUNT_PERIOD);
        var flood = fromAddress.tryConsumeAndReturnRemaining(1);
        if (!flood.isConsumed()) {
            return new Flooded(Duration.ofNanos(flood.getNanosToWaitForRefill()));
        }
        var guess = onAccount.tryConsumeAndReturnRemaining(1);
        if (!guess.isConsumed()) {
            log.note(SecurityLog.Event.SIGN_IN_THROTTLED, null, address, null);
            return new Refused(Duration.ofNanos(guess.getNanosToWaitForRefill()));
        }
        var outcome = check(email, password, address);
        if (outcome instanceof Welcome) {
            fromAddress.addTokens(1);
            onAccount.reset();
        }
        return outcome;
    }

    private Outcome check(String email, String password, String address) {
        var known = find(email);
        var right = passwords.matches(password, known.map(Credentials::hash).orElse(null));
        if (!right || known.isEmpty()) {
            log.note(
                    SecurityLog.Event.SIGN_IN_FAILED, known.map(Credentials::id).orElse(null), address, null);
            return new Refused(null);
        }
        var person = known.get();
        upgrade(person, password);
        log.note(SecurityLog.Event.SIGNED_IN, person.id(), address, null);
        return new Welcome(new SignedIn(new UserId(person.id()), person.email()));
    }

    private Optional<Credentials> find(String email) {
        return jdbc.sql("""
                        select id, email, password_hash as hash from app_user
                        where lower(normalize(email, NFKC)) = :key and status = 'ACTIVE' and password_hash is not null""")
                .param("key", EmailAddress.key(email))
                .query(Credentials.class)
                .optional();
    }

    private void upgrade(Credentials person, String password) {
        if (passwords.isDated(person.hash())) {
            jdbc.sql("update app_user set password_hash = :new where id = :id and password_hash = :old")
                    .param("new", passwords.hash(password))
                    .param("id", person.id())
                    .param("old", person.hash())
                    .update();
        }
    }

    private record Credentials(UUID id, String email, String hash) {}
}
