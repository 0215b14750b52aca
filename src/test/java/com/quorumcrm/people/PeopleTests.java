package com.quorumcrm.people;

import static com.quorumcrm.Cast.STAGEHAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quorumcrm.Cast;
import com.quorumcrm.IntegrationTest;
import com.quorumcrm.identity.PersonQuery;
import com.quorumcrm.identity.PersonStatus;
import com.quorumcrm.identity.PersonView;
import com.quorumcrm.identity.Viewers;
import com.quorumcrm.kernel.Forbidden;
import com.quorumcrm.kernel.Role;
import com.quorumcrm.kernel.RuleBroken;
import com.quorumcrm.kernel.Stale;
import com.quorumcrm.kernel.UserId;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@IntegrationTest
@RecordApplicationEvents
class PeopleTests {

    @Autowired
    private People people;

    @Autowired
    private PersonQuery query;

    @Autowired
    private Viewers viewers;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @Test
    void areTakenOnInvited() {
        var id = people.add(person(email(), null), STAGEHAND);
        assertThat(query.get(id, STAGEHAND).status()).isEqualTo(PersonStatus.INVITED);
        assertThat(viewers.find(id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', Ann, email",
        "no-address, Ann, email",
        "a@b, Ann, email",
        "a b@example.com, Ann, email",
        "ann@example.com, ' ', name"
    })
    void areRefusedWithoutWhatMustBeKnown(String email, String name, String field) {
        refuses(
                field,
                () -> people.add(
                        new AddPerson(email, name, null, Set.of(Role.REP), null, null, PersonStatus.INVITED),
                        STAGEHAND));
    }

    @Test
    void areRefusedWithoutARole() {
        refuses(
                "roles",
                () -> people.add(
                        new AddPerson(email(), "Ann", null, Set.of(), null, null, PersonStatus.INVITED), STAGEHAND));
    }

    @Test
    void haveAddressesThatDifferByMoreThanCaseAndWidth() {
        var email = email();
        people.add(person(email, null), STAGEHAND);
        refuses("email", () -> people.add(person(email.toUpperCase(), null), STAGEHAND));
        refuses("email", () -> people.add(person(" " + email.replace("a", "\uFF41"), null), STAGEHAND));
    }

    @Test
    void formNoCircle() {
        var top = people.add(person(email(), null), STAGEHAND);
        var middle = people.add(person(email(), top), STAGEHAND);
        var bottom = people.add(person(email(), middle), STAGEHAND);
        refuses("managerId", () -> people.change(moved(top, bottom), STAGEHAND));
        refuses("managerId", () -> people.change(moved(top, top), STAGEHAND));
    }

    @Test
    void formALineOfTwelveLevelsAtMost() {
        var line = new ArrayList<UserId>();
        line.add(people.add(person(email(), null), STAGEHAND));
        for (var i = 0; i < 12; i++) {
            line.add(people.add(person(email(), line.getLast()), STAGEHAND));
        }
        refuses("managerId", () -> people.add(person(email(), line.getLast()), STAGEHAND));
    }

    @Test
    void areMovedBySalesOperationsAndChangedByAdministrators() {
        var id = people.add(person(email(), null), STAGEHAND);
        var olga = cast.viewer(Cast.Part.OLGA);
        people.change(moved(id, cast.id(Cast.Part.BOB)), olga);
        assertThat(query.get(id, olga).managerId()).isEqualTo(cast.id(Cast.Part.BOB));
        var now = query.get(id, olga);
        assertThatThrownBy(() -> people.change(changed(now, "Ann", Set.of(Role.ADMIN)), olga))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> people.change(changed(now, "Anna", now.roles()), olga))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> people.change(changed(now, "Ann", now.roles()), cast.viewer(Cast.Part.BOB)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> people.add(person(email(), null), olga)).isInstanceOf(Forbidden.class);
    }

    @Test
    void areNotChangedUnseen() {
        var id = people.add(person(email(), null), STAGEHAND);
        people.change(moved(id, cast.id(Cast.Part.BOB)), STAGEHAND);
        assertThatThrownBy(() -> people.change(
                        new ChangePerson(
                                id, email(), "Ann", null, Set.of(Role.REP), null, null, PersonStatus.INVITED, 0),
                        STAGEHAND))
                .isInstanceOf(Stale.class);
    }

    @Test
    void tellOthersWhenSomebodyIsShutOut() {
        var id = people.add(person(email(), null), STAGEHAND);
        var now = query.get(id, STAGEHAND);
        people.change(
                new ChangePerson(id, now.email(), now.name(), null, now.roles(), null, null, PersonStatus.DISABLED, 0),
                STAGEHAND);
        assertThat(events.stream(PersonDeactivated.class))
                .extracting(PersonDeactivated::person)
                .containsExactly(id);
    }

    @Test
    void keepAnAdministrator() {
        var adam = query.get(cast.id(Cast.Part.ADAM), STAGEHAND);
        jdbc.sql("update app_user set status = 'DISABLED' where id <> :adam and 'ADMIN' = any(roles)")
                .param("adam", adam.id().id())
                .update();
        refuses("roles", () -> people.change(changed(adam, adam.name(), Set.of(Role.REP)), STAGEHAND));
    }

    @Test
    void areFoundByAnyPartOfTheirName() {
        var name = "Zoë Müller-" + UUID.randomUUID();
        var id = people.add(
                new AddPerson(email(), name, null, Set.of(Role.REP), null, null, PersonStatus.INVITED), STAGEHAND);
        assertThat(query.lookup("zoe muller-" + name.substring(11), STAGEHAND))
                .extracting(PersonView::id)
                .containsExactly(id);
        assertThat(query.lookup("100%_" + name, STAGEHAND)).isEmpty();
    }

    private static void refuses(String field, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.breaches())
                                .extracting(RuleBroken.Breach::field)
                                .containsExactly(field));
    }

    private AddPerson person(String email, @Nullable UserId manager) {
        return new AddPerson(email, "Ann", null, Set.of(Role.REP), manager, null, PersonStatus.INVITED);
    }

    private ChangePerson moved(UserId id, @Nullable UserId manager) {
        var now = query.get(id, STAGEHAND);
        return new ChangePerson(
                id,
                now.email(),
                now.name(),
                now.title(),
                now.roles(),
                manager,
                now.teamId(),
                now.status(),
                now.version());
    }

    private static ChangePerson changed(PersonView now, String name, Set<Role> roles) {
        return new ChangePerson(
                now.id(),
                now.email(),
                name,
                now.title(),
                roles,
                now.managerId(),
                now.teamId(),
                now.status(),
                now.version());
    }

    private static String email() {
        return "a" + UUID.randomUUID() + "@example.com";
    }
}
