package com.quorumcrm.signin.web;

import com.quorumcrm.identity.RequestMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Writes down that a session was used at most once a minute, and not at all when a page asked by itself: most requests
 * then write nothing, and a forgotten window does not keep its session alive. Within a request a session is read once.
 */
class PatientSessions<S extends Session> implements FindByIndexNameSessionRepository<PatientSessions.Patient<S>> {

    private static final String HERE = "";

    /** What Spring Security reads without asking what it is. */
    private static final Map<String, Class<?>> TYPES = Map.of(
            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
            SecurityContext.class,
            HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN",
            CsrfToken.class);

    private static final Duration EXACT_TO = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> sessions;

    PatientSessions(FindByIndexNameSessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    @Override
    public Patient<S> createSession() {
        return new Patient<>(sessions.createSession());
    }

    @Override
    public void save(Patient<S> session) {
        sessions.save(session.session());
        RequestMemory.keep(Patient.class, session.getId(), session);
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable Patient<S> findById(String id) {
        var saved = RequestMemory.recall(Patient.class, id);
        if (saved != null) {
            return (Patient<S>) saved;
        }
        var session = find(id);
        if (session == null || isReadable(session)) {
            return session == null ? null : new Patient<>(session);
        }
        sessions.deleteById(id);
        return null;
    }

    /** While the database cannot be reached, the page that says so is shown without a session. */
    private @Nullable S find(String id) {
        try {
            return sessions.findById(id);
        } catch (DataAccessResourceFailureException unreachable) {
            if (Failure.isShown()) {
                return null;
            }
            throw unreachable;
        }
    }

    /** What was tampered with, or written by another version, ends the session: the person signs in again. */
    private static boolean isReadable(Session session) {
        return session.getAttributeNames().stream()
                .allMatch(name -> TYPES.getOrDefault(name, Object.class).isInstance(session.getAttribute(name)));
    }

    @Override
    public void deleteById(String id) {
        RequestMemory.forget(Patient.class);
        sessions.deleteById(id);
    }

    @Override
    public Map<String, Patient<S>> findByIndexNameAndIndexValue(String name, String value) {
        return sessions.findByIndexNameAndIndexValue(name, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, found -> new Patient<>(found.getValue())));
    }

    /** The request that is carried out is one that a page makes by itself, or one that somebody wanted. */
    static void notePoll(boolean poll) {
        RequestMemory.keep(Poll.class, HERE, new Poll(poll));
    }

    /** The request is answered with an error page. */
    static void noteFailure(boolean failure) {
        RequestMemory.keep(Failure.class, HERE, new Failure(failure));
    }

    private record Failure(boolean shown) {

        static boolean isShown() {
            var failure = RequestMemory.recall(Failure.class, HERE);
            return failure != null && failure.shown();
        }
    }

    private record Poll(boolean byItself) {

        static boolean isCarriedOut() {
            var poll = RequestMemory.recall(Poll.class, HERE);
            return poll != null && poll.byItself();
        }
    }

    /** A session that does not note every use. */
    record Patient<S extends Session>(S session) implements Session {

        @Override
        public void setLastAccessedTime(Instant now) {
            if (!Poll.isCarriedOut()
                    && now.isAfter(session.getLastAccessedTime().plus(EXACT_TO))) {
                session.setLastAccessedTime(now);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            return session.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            if (value == null) {
                session.removeAttribute(name);
            } else {
                session.setAttribute(name, value);
            }
        }

        @Override
        public void removeAttribute(String name) {
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
