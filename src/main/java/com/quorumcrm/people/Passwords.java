package com.quorumcrm.people;

import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.platform.Secrets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Which passwords are accepted, and how they are hashed: Argon2id with 19 MiB, two passes, one lane. Few are hashed at a
 * time, so that a flood of sign-ins cannot take all memory.
 */
@Component
public class Passwords {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;
    private static final int AT_A_TIME = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2id",
            Map.of(
                    "argon2id", new Argon2PasswordEncoder(16, 32, 1, 19456, 2),
                    "bcrypt", new BCryptPasswordEncoder()));
    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    private final CommonPasswords common;
    private final String nobodys;

    Passwords(CommonPasswords common) {
        this.common = common;
        this.nobodys = hashed(Secrets.base62(20));
    }

    /**
     * Refuses a password that is too short, too long, or among the first that anybody would try.
     *
     * @param field the form field that holds it
     */
    public void require(String field, String password, String email, String organisation) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new RuleBroken(field, "people.password.short", SHORTEST);
        }
        if (length > LONGEST) {
            throw new RuleBroken(field, "people.password.long", LONGEST);
        }
        if (common.isEasilyGuessed(password, email, organisation)) {
            throw new RuleBroken(field, "people.password.common");
        }
    }

    public String hash(String password) {
        return inTurn(() -> hashed(password));
    }

    /** @param hash null for people without a password or unknown ones; that takes as long as a wrong password */
    public boolean matches(String password, @Nullable String hash) {
        if (password.codePointCount(0, password.length()) > LONGEST) {
            return false;
        }
        var matches = inTurn(() -> encoder.matches(normal(password), hash == null ? nobodys : hash));
        return matches && hash != null;
    }

    public boolean isDated(@Nullable String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private String hashed(String password) {
        var hash = encoder.encode(normal(password));
        if (hash == null) {
            throw new IllegalStateException("No hash");
        }
        return hash;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /** Keyboards write the same letter in different ways. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Form.NFC);
    }

    /** Too many passwords wait to be hashed; it is worth asking again. */
    static final class Busy extends ResponseStatusException {

        private static final long serialVersionUID = 1L;

        Busy() {
            super(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }
}
