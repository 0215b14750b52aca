package com.quorumcrm.identity.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Writes down that a session was used at most once a minute, and not at all when a page asked by itself: most requests
 * then write nothing, and a forgotten window does not keep its session alive.
 */
class PatientSessions<S extends Session> implements FindByIndexNameSessionRepository<PatientSessions.Patient<S>> {

    /** Bound while a page asks by itself. */
    static final ScopedValue<Boolean> POLL = ScopedValue.newInstance();

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
    }

    @Override
    public @Nullable Patient<S> findById(String id) {
        var session = sessions.findById(id);
        return session == null ? null : new Patient<>(session);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
    }

    @Override
    public Map<String, Patient<S>> findByIndexNameAndIndexValue(String name, String value) {
        return sessions.findByIndexNameAndIndexValue(name, value).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, found -> new Patient<>(found.getValue())));
    }

    /** A session that does not note every use. */
    record Patient<S extends Session>(S session) implements Session {

        @Override
        public void setLastAccessedTime(Instant now) {
            if (!POLL.isBound() && now.isAfter(session.getLastAccessedTime().plus(EXACT_TO))) {
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
            session.setAttribute(name, value);
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
