package com.quorumcrm.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.quorumcrm.kernel.NotUnderstood;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListStateTests {

    private static final ListDefinition DEALS = new ListDefinition(
            "/opportunities",
            List.of(
                    Column.of("name", "name").sorts(),
                    Column.of("closeDate", "close").sorts(),
                    Column.of("note", "note").onDemand()),
            List.of(Filter.choice("stage", "stage"), Filter.date("closeDate", "close"), Filter.text("city", "city")),
            Sort.descending("closeDate"));

    @Test
    void anEmptyRequestIsThePlainList() {
        var state = read(Map.of());

        assertThat(state.sort()).isEqualTo(Sort.descending("closeDate"));
        assertThat(state.limit()).isEqualTo(50);
        assertThat(state.isNarrowed()).isFalse();
        assertThat(state.without("stage", "x")).isEqualTo("/opportunities?view=all");
        assertThat(state.query()).isEmpty();
    }

    @Test
    void everythingIsInTheUrl() {
        var state = read(Map.of(
                "stage", new String[] {"a&b", "c"},
                "q", new String[] {" Größe 100% "},
                "sort", new String[] {"name"},
                "limit", new String[] {"20"},
                "columns", new String[] {"note", "name", "unheard"}));

        assertThat(state.without("stage", "c"))
                .isEqualTo(
                        "/opportunities?q=Gr%C3%B6%C3%9Fe%20100%25&stage=a%26b&sort=name&limit=20&columns=name%2Cnote");
    }

    @Test
    void anotherSortOrFilterBeginsAtTheFirstPage() {
        var cursor = new Cursor("x", UUID.randomUUID(), false, 50);
        var state = read(Map.of("cursor", new String[] {cursor.encode()}));

        assertThat(state.cursor()).isEqualTo(cursor);
        assertThat(state.sortedBy(Sort.by("name"))).isEqualTo("/opportunities?sort=name");
        assertThat(state.with("city", List.of("Brno"))).isEqualTo("/opportunities?city=Brno");
    }

    @Test
    void rangesAreReadAsDates() {
        var state = read(Map.of("closeDate.from", new String[] {"2026-10-01"}));

        assertThat(state.date("closeDate.from")).contains(LocalDate.of(2026, 10, 1));
        assertThat(state.date("closeDate.to")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "owner.passwordHash, a, owner.passwordHash",
        "stage.from, a, stage.from",
        "sort, note, sort",
        "sort, 'name;drop table', sort",
        "sort, 'name,sideways', sort",
        "limit, 201, limit",
        "limit, 0, limit",
        "limit, ten, limit",
        "cursor, nonsense, cursor"
    })
    void whatIsNotUnderstoodIsNamed(String parameter, String value, String named) {
        assertThatThrownBy(() -> read(Map.of(parameter, new String[] {value})))
                .isInstanceOfSatisfying(
                        NotUnderstood.class,
                        refusal -> assertThat(refusal.field()).isEqualTo(named));
    }

    @Test
    void aBadDateIsNamedWhenItIsAskedFor() {
        var state = read(Map.of("closeDate.to", new String[] {"31.12.2026"}));

        assertThatThrownBy(() -> state.date("closeDate.to"))
                .isInstanceOfSatisfying(
                        NotUnderstood.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("closeDate.to"));
    }

    private static ListState read(Map<String, String[]> parameters) {
        return DEALS.read(parameters);
    }
}
