package com.quorumcrm.fields;

import com.quorumcrm.identity.PersonQuery;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.Column;
import com.quorumcrm.web.Filter;
import com.quorumcrm.web.Keyset;
import com.quorumcrm.web.ListDefinition;
import com.quorumcrm.web.ListState;
import com.quorumcrm.web.Listing;
import com.quorumcrm.web.Literal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Adds custom fields to lists: as columns on demand, and as filters. */
@Component
public class FieldLists {

    private final CustomFields fields;
    private final PersonQuery people;
    private final MessageSource messages;

    FieldLists(CustomFields fields, PersonQuery people, MessageSource messages) {
        this.fields = fields;
        this.people = people;
        this.messages = messages;
    }

    /** Of a page. */
    public ListDefinition page(ListDefinition list, RecordKind kind, Viewer viewer) {
        var all = fields.of(kind).fields();
        return list.with(
                all.stream().map(FieldLists::column).toList(),
                all.stream().map(field -> offered(field, viewer)).toList());
    }

    /** Of a collection of the API, which knows texts as they are, too. */
    public ListDefinition api(ListDefinition list, RecordKind kind) {
        var all = fields.of(kind).fields();
        return list.with(
                all.stream().map(FieldLists::column).toList(),
                all.stream().flatMap(FieldLists::parameters).toList());
    }

    /** Names the companies that a list is narrowed to. */
    public <T> Listing<T> named(Listing<T> listing, RecordKind kind, Viewer viewer) {
        var named = listing;
        for (var field : fields.of(kind).fields()) {
            var chosen = listing.state().all(field.name());
            if (field.type() == FieldType.ACCOUNT && !chosen.isEmpty()) {
                named = named.offering(field.name(), companies(field, chosen, viewer));
            }
        }
        return named;
    }

    private List<Choice> companies(CustomField field, List<String> ids, Viewer viewer) {
        var values = ids.stream()
                .map(id -> CustomValues.NONE.with(field.key(), FieldJson.NODES.stringNode(id)))
                .toList();
        var reading = fields.reading(field.kind(), values, viewer);
        return values.stream()
                .filter(value -> reading.seen(field, value) != null)
                .map(value -> Choice.of(
                        Objects.requireNonNull(value.get(field.key())).asString(), reading.text(field, value)))
                .toList();
    }

    /** The SQL of the order that a list is in, where it is that of a custom field: nothing comes last in either direction. */
    public Map<String, Keyset.By> orders(RecordKind kind, ListState state, String alias) {
        if (!state.sort().key().startsWith(CustomField.PREFIX)) {
            return Map.of();
        }
        return fields.of(kind).fields().stream()
                .filter(field -> field.name().equals(state.sort().key()))
                .collect(Collectors.toMap(
                        CustomField::name,
                        field -> FieldOrder.of(field, state.sort().descending(), alias)));
    }

    /** What the columns show that a reader has chosen. */
    public FieldTable table(RecordKind kind, ListState state, Collection<CustomValues> values, Viewer viewer) {
        var shown = shown(kind, state);
        return new FieldTable(shown, fields.reading(kind, shown.isEmpty() ? List.of() : values, viewer));
    }

    /** The fields whose columns a reader has chosen. */
    public List<CustomField> shown(RecordKind kind, ListState state) {
        return fields.of(kind).fields().stream()
                .filter(field -> state.columns().contains(field.name()))
                .toList();
    }

    private static Column column(CustomField field) {
        var column = Column.of(field.name(), Literal.of(field.label())).onDemand();
        var aligned = field.type().isNumeric() ? column.ofNumbers() : column;
        return FieldOrder.isOffered(field) ? aligned.sorts() : aligned;
    }

    private Filter offered(CustomField field, Viewer viewer) {
        var label = Literal.of(field.label());
        return switch (field.type()) {
            case TEXT, LONG_TEXT, LINK ->
                Filter.text(
                        field.name() + FieldFilter.CONTAINS,
                        Literal.of(
                                messages.getMessage("fields.contains", new Object[] {field.label()}, viewer.locale())));
            case NUMBER, MONEY -> Filter.number(field.name(), label);
            case DATE -> Filter.date(field.name(), label);
            case CHOICE, CHOICES -> Filter.choice(field.name(), label, options(field));
            case YES_NO ->
                Filter.choice(
                        field.name(),
                        label,
                        Choice.keyed("true", "fields.value.yes"),
                        Choice.keyed("false", "fields.value.no"));
            case USER -> Filter.choice(field.name(), label, people(viewer));
            case ACCOUNT -> Filter.lookup(field.name(), label, "/accounts/lookup");
        };
    }

    private static Stream<Filter> parameters(CustomField field) {
        var label = Literal.of(field.label());
        return switch (field.type()) {
            case TEXT, LONG_TEXT, LINK ->
                Stream.of(Filter.text(field.name(), label), Filter.text(field.name() + FieldFilter.CONTAINS, label));
            case NUMBER, MONEY -> Stream.of(Filter.number(field.name(), label));
            case DATE -> Stream.of(Filter.date(field.name(), label));
            default -> Stream.of(Filter.choice(field.name(), label));
        };
    }

    private static Choice[] options(CustomField field) {
        return field.options().stream()
                .map(option -> Choice.of(option.key(), option.label()))
                .toArray(Choice[]::new);
    }

    private Choice[] people(Viewer viewer) {
        return Stream.concat(
                        Stream.of(Choice.keyed("me", "fields.value.me")),
                        people.choices(viewer).stream()
                                .map(person -> Choice.of(person.id().toString(), person.name())))
                .toArray(Choice[]::new);
    }
}
