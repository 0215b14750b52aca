package com.quorumcrm.signin.web;

import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where somebody is signed in, and how to end that. */
@Component
class OpenSessions {

    static final String BROWSER = OpenSessions.class.getName() + ".browser";

    private static final int NAMED = 16;
    private static final int MOST = 10;

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /**
     * One of the places where somebody is signed in.
     *
     * @param name tells it from others without being the secret that opens it
     */
    record OpenSession(String name, @Nullable String browser, Instant since, Instant lastUsed, boolean here) {}

    /** The last used first. */
    List<OpenSession> of(Viewer viewer, String here) {
        return sessions.findByPrincipalName(viewer.id().toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> open(session, here))
                .sorted(Comparator.comparing(OpenSession::lastUsed).reversed())
                .toList();
    }

    private static OpenSession open(Session session, String here) {
        return new OpenSession(
                name(session),
                session.getAttribute(BROWSER),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getId().equals(here));
    }

    /** Ends those that were used longest ago, so that with one more a person has no more than ten. */
    void makeRoom(UserId person) {
        sessions.findByPrincipalName(person.toString()).values().stream()
                .sorted(Comparator.comparing(Session::getLastAccessedTime).reversed())
                .skip(MOST - 1)
                .forEach(session -> sessions.deleteById(session.getId()));
    }

    /** @throws NoSuchRecord when it is not one of the viewer's own */
    void end(String name, Viewer viewer) {
        var session = sessions.findByPrincipalName(viewer.id().toString()).values().stream()
                .filter(candidate -> name(candidate).equals(name))
                .findFirst()
                .orElseThrow(NoSuchRecord::new);
        sessions.deleteById(session.getId());
    }

    void endAll(UserId person) {
        sessions.findByPrincipalName(person.toString()).keySet().forEach(sessions::deleteById);
    }

    void endOthers(UserId person, String here) {
        sessions.findByPrincipalName(person.toString()).keySet().stream()
                .filter(id -> !id.equals(here))
                .forEach(sessions::deleteById);
    }

    private static String name(Session session) {
        return Digest.of(session.getId()).substring(0, NAMED);
    }
}
