package com.quorumcrm;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import com.quorumcrm.identity.PersonStatus;
import com.quorumcrm.identity.Sharing;
import com.quorumcrm.identity.SignedIn;
import com.quorumcrm.identity.Viewers;
import com.quorumcrm.kernel.Permission;
import com.quorumcrm.kernel.Role;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.people.AddPerson;
import com.quorumcrm.people.OpenTeam;
import com.quorumcrm.people.People;
import com.quorumcrm.people.Teams;
import com.quorumcrm.signin.ApiTokens;
import com.quorumcrm.signin.TokenScope;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * The same people in every test. Dora leads Bob, Bob leads Alice; Charlie is a rep elsewhere. Ed is an executive, Olga
 * runs sales operations, Adam administers.
 *
 * <p>{@code mvc.get().uri("/accounts").with(cast.alice())} asks as one of them, {@code cast.viewer(ALICE)} is one as a
 * {@link Viewer}. They sign in with {@link #email} and {@link #PASSWORD}.
 */
@Component
public class Cast {

    public static final String PASSWORD = "the cast knows its lines";

    /** Somebody who may do everything and is in no database. */
    public static final Viewer STAGEHAND = new Viewer(
            UserId.next(),
            "Stagehand",
            "stagehand@example.com",
            Set.of(Role.ADMIN),
            EnumSet.allOf(Permission.class),
            ZoneOffset.UTC,
            Locale.ENGLISH);

    /** Who is who, superiors first. */
    public enum Part {
        ADAM(Role.ADMIN, null),
        OLGA(Role.OPS, null),
        ED(Role.EXECUTIVE, null),
        DORA(Role.MANAGER, null),
        BOB(Role.MANAGER, DORA),
        ALICE(Role.REP, BOB),
        CHARLIE(Role.REP, null);

        private final Role role;
        private final @Nullable Part manager;

        Part(Role role, @Nullable Part manager) {
            this.role = role;
            this.manager = manager;
        }

        String title() {
            return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    private final People people;
    private final Teams teams;
    private final Viewers viewers;
    private final ApiTokens tokens;
    private final Map<Part, UserId> ids = new EnumMap<>(Part.class);
    private final Map<String, String> made = new ConcurrentHashMap<>();

    Cast(People people, Teams teams, Viewers viewers, ApiTokens tokens) {
        this.tokens = tokens;
        this.people = people;
        this.teams = teams;
        this.viewers = viewers;
    }

    public RequestPostProcessor alice() {
        return as(Part.ALICE);
    }

    public RequestPostProcessor bob() {
        return as(Part.BOB);
    }

    public RequestPostProcessor charlie() {
        return as(Part.CHARLIE);
    }

    public RequestPostProcessor dora() {
        return as(Part.DORA);
    }

    public RequestPostProcessor ed() {
        return as(Part.ED);
    }

    public RequestPostProcessor olga() {
        return as(Part.OLGA);
    }

    public RequestPostProcessor adam() {
        return as(Part.ADAM);
    }

    /** Makes a MockMvc request come from this person's session. */
    public RequestPostProcessor as(Part part) {
        return as(id(part));
    }

    public RequestPostProcessor as(UserId person) {
        var viewer = viewer(person);
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(viewer.id(), viewer.email()), null, List.of()));
    }

    /** Makes a request of the API come with a token of this person's that has every scope they can give it. */
    public RequestPostProcessor token(Part part) {
        var viewer = viewer(part);
        return token(part, TokenScope.offeredTo(viewer).toArray(TokenScope[]::new));
    }

    public RequestPostProcessor token(Part part, TokenScope... scopes) {
        var token = made.computeIfAbsent(
                part + List.of(scopes).toString(), key -> tokens.make("Test", List.of(scopes), viewer(part)));
        return request -> {
            request.addHeader("Authorization", "Bearer " + token);
            return request;
        };
    }

    public Viewer viewer(Part part) {
        return viewer(id(part));
    }

    public Viewer viewer(UserId person) {
        return viewers.find(person).orElseThrow();
    }

    public String email(Part part) {
        return part.name().toLowerCase(Locale.ROOT) + "@cast.example";
    }

    public synchronized UserId id(Part part) {
        if (ids.isEmpty()) {
            enter();
        }
        return ids.get(part);
    }

    private void enter() {
        var north = team("Cast north");
        hire(north, Part.ADAM, Part.OLGA, Part.ED, Part.DORA);
        hire(north, Part.BOB);
        hire(north, Part.ALICE);
        hire(team("Cast south"), Part.CHARLIE);
    }

    private TeamId team(String name) {
        return teams.open(new OpenTeam(name, null, Sharing.NONE), STAGEHAND);
    }

    private void hire(TeamId team, Part... parts) {
        var hired =
                people.addAll(Stream.of(parts).map(part -> person(part, team)).toList(), PASSWORD, STAGEHAND);
        for (var i = 0; i < parts.length; i++) {
            ids.put(parts[i], hired.get(i));
        }
    }

    private AddPerson person(Part part, TeamId team) {
        var manager = part.manager == null ? null : ids.get(part.manager);
        return new AddPerson(email(part), part.title(), null, Set.of(part.role), manager, team, PersonStatus.ACTIVE);
    }
}
