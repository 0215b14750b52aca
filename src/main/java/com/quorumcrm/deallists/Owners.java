package com.quorumcrm.deallists;

import com.quorumcrm.identity.TeamQuery;
import com.quorumcrm.identity.Visibility;
import com.quorumcrm.kernel.NoSuchRecord;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.TeamId;
import com.quorumcrm.kernel.UserId;
import com.quorumcrm.kernel.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Tells whose deals are meant. */
@Repository
@Transactional(readOnly = true)
public class Owners {

    public static final String ME = "me";
    /** Everybody on the viewer's reporting line, the viewer included. */
    public static final String MY_TEAM = "team";

    public static final String EVERYBODY = "all";
    /** Before a person's id: they and everybody below them. */
    private static final String LINE = "line:";

    private final JdbcClient jdbc;
    private final TeamQuery teams;
    private final Visibility visibility;

    Owners(JdbcClient jdbc, TeamQuery teams, Visibility visibility) {
        this.jdbc = jdbc;
        this.teams = teams;
        this.visibility = visibility;
    }

    /**
     * @param words {@code me}, {@code team}, {@code all}, a person's id, or {@code line:} and a person's id
     * @throws NotUnderstood on {@code owner} when it is none of these
     */
    public List<UserId> meant(List<String> words, Viewer viewer) {
        return words.stream()
                .flatMap(word -> meant(word, viewer).stream())
                .distinct()
                .toList();
    }

    /** The members of a team and of those under it; nobody's id when there are none, as an empty list means anybody. */
    public List<UserId> members(TeamId team) {
        return someOrNobody(teams.members(team));
    }

    /** Those who are in both lists; nobody's id when there are none. */
    public List<UserId> among(List<UserId> people, List<UserId> others) {
        return someOrNobody(people.stream().filter(others::contains).toList());
    }

    private List<UserId> meant(String word, Viewer viewer) {
        return switch (word) {
            case EVERYBODY -> List.of();
            case ME -> List.of(viewer.id());
            case MY_TEAM ->
                visibility.of(viewer).line().stream().map(UserId::new).toList();
            default ->
                word.startsWith(LINE)
                        ? line(person(word.substring(LINE.length())).id())
                        : List.of(person(word));
        };
    }

    private List<UserId> line(UUID person) {
        return someOrNobody(
                jdbc.sql("""
                        with recursive line(id) as (
                            select u.id from app_user u where u.id = :person
                            union
                            select u.id from line join app_user u on u.manager_id = line.id)
                        select id from line""").param("person", person).query(UserId.class).list());
    }

    private static UserId person(String text) {
        try {
            return UserId.of(text);
        } catch (NoSuchRecord noId) {
            throw new NotUnderstood("owner", "deallists.filter.owner", text);
        }
    }

    private static List<UserId> someOrNobody(List<UserId> people) {
        return people.isEmpty() ? List.of(new UserId(new UUID(0, 0))) : people;
    }
}
