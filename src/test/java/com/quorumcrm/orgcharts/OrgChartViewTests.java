package com.quorumcrm.orgcharts;

import static org.assertj.core.api.Assertions.assertThat;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.DecisionRole;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OrgChartViewTests {

    private final OrgPerson chief = person("Chief", null);
    private final OrgPerson head = person("Head", chief.id());
    private final OrgPerson clerk = person("Clerk", head.id());

    @Test
    void drawsEachUnderTheirSuperior() {
        assertThat(draw(List.of(chief, clerk, head))).isEqualTo("Chief(Head(Clerk))");
        assertThat(chart(List.of(chief, clerk, head)).loose()).isEmpty();
    }

    @Test
    void whoeverReportsElsewhereOrToNobodyAndLeadsNobodyIsNotPlacedYet() {
        var elsewhere = person("Elsewhere", ContactId.next());
        var chart = chart(List.of(chief, elsewhere, head));
        assertThat(names(chart.trees())).isEqualTo("Chief(Head)");
        assertThat(names(chart.loose())).isEqualTo("Elsewhere");
    }

    @Test
    void aCircleIsOpenedAndNobodyIsDrawnTwice() {
        var first = ContactId.next();
        var second = person("Second", first);
        var circle = new OrgPerson(first, 0, "First", null, null, second.id(), DecisionRole.UNKNOWN, true);
        assertThat(draw(List.of(circle, second))).isEqualTo("First(Second)");
    }

    @Test
    void placeholdersHangWhereTheyReport() {
        var chart = OrgChartView.of(
                List.of(chief, head), List.of(placeholder("CFO", chief.id()), placeholder("Secretary", null)), false);
        assertThat(names(chart.trees())).isEqualTo("Chief(Head ?CFO)");
        assertThat(names(chart.loose())).isEqualTo("?Secretary");
        assertThat(chart.trees().getFirst().isTeam()).isTrue();
    }

    private static String draw(List<OrgPerson> people) {
        return names(chart(people).trees());
    }

    private static OrgChartView chart(List<OrgPerson> people) {
        return OrgChartView.of(people, List.of(), false);
    }

    private static String names(List<OrgNode> nodes) {
        return nodes.stream().flatMap(OrgChartViewTests::name).collect(Collectors.joining(" "));
    }

    private static Stream<String> name(OrgNode node) {
        var person = node.person();
        var placeholder = node.placeholder();
        var name = person != null ? person.name() : "?" + (placeholder == null ? "" : placeholder.title());
        return Stream.of(node.isLeaf() ? name : name + "(" + names(node.reports()) + ")");
    }

    private static OrgPerson person(String name, @Nullable ContactId superior) {
        return new OrgPerson(ContactId.next(), 0, name, null, null, superior, DecisionRole.UNKNOWN, true);
    }

    private static OrgPlaceholder placeholder(String title, @Nullable ContactId superior) {
        return new OrgPlaceholder(PlaceholderId.next(), 0, title, superior);
    }
}
