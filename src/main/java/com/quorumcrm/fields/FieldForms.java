package com.quorumcrm.fields;

import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.identity.PersonQuery;
import com.quorumcrm.kernel.RecordKind;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.web.Choice;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes the custom fields of forms. */
@Component
public class FieldForms {

    private static final int MOST_VALUES = 200;

    private final CustomFields fields;
    private final PersonQuery people;
    private final OrganisationSettings organisation;
    private final ObjectProvider<FieldHolder> holders;
    private final MessageSource messages;

    FieldForms(
            CustomFields fields,
            PersonQuery people,
            OrganisationSettings organisation,
            ObjectProvider<FieldHolder> holders,
            MessageSource messages) {
        this.fields = fields;
        this.people = people;
        this.organisation = organisation;
        this.holders = holders;
        this.messages = messages;
    }

    /** Of a new record: with what its fields start with. */
    public FieldForm opening(RecordKind kind, Viewer viewer) {
        var starting = CustomValues.NONE;
        for (var field : fields.of(kind).fields()) {
            starting = field.initial() == null ? starting : starting.with(field.key(), field.initial());
        }
        return of(kind, null, starting, viewer);
    }

    /** @param scope where the record stands, null when the form may change that */
    public FieldForm of(RecordKind kind, @Nullable String scope, CustomValues values, Viewer viewer) {
        return of(fields.of(kind).in(scope), kind, values, viewer);
    }

    /** Of some of the fields. */
    public FieldForm of(List<CustomField> some, RecordKind kind, CustomValues values, Viewer viewer) {
        if (some.isEmpty()) {
            return new FieldForm(List.of(), List.of());
        }
        var reading = fields.reading(kind, values, viewer);
        var inputs = some.stream()
                .map(field -> {
                    var value = reading.seen(field, values);
                    return input(field, true, texts(field, value), currency(value), viewer);
                })
                .toList();
        return new FieldForm(inputs, currencies(inputs));
    }

    /** What was typed. */
    public FieldForm read(RecordKind kind, @Nullable String scope, Map<String, String[]> parameters, Viewer viewer) {
        return read(fields.of(kind).in(scope), parameters, viewer);
    }

    /** What was typed into some of the fields. */
    public FieldForm read(List<CustomField> some, Map<String, String[]> parameters, Viewer viewer) {
        var inputs = some.stream()
                .map(field -> input(
                        field,
                        parameters.containsKey(field.name()),
                        typed(parameters, field.name()),
                        typed(parameters, field.name() + FieldForm.CURRENCY).stream()
                                .findFirst()
                                .orElse(null),
                        viewer))
                .toList();
        return new FieldForm(inputs, currencies(inputs));
    }

    private static List<String> typed(Map<String, String[]> parameters, String name) {
        return Stream.of(parameters.getOrDefault(name, new String[0]))
                .filter(value -> !value.isEmpty())
                .limit(MOST_VALUES)
                .toList();
    }

    private FieldInput input(
            CustomField field, boolean given, List<String> values, @Nullable String currency, Viewer viewer) {
        return new FieldInput(
                field, given, values, currency, choices(field, values, viewer), only(field, viewer), List.of());
    }

    private @Nullable String only(CustomField field, Viewer viewer) {
        return field.scopes().isEmpty()
                ? null
                : holders.stream()
                        .filter(holder -> holder.kind() == field.kind())
                        .flatMap(holder -> holder.scopes().stream())
                        .filter(scope -> field.scopes().contains(scope.value()))
                        .map(scope -> scope.key() == null
                                ? String.valueOf(scope.label())
                                : messages.getMessage(scope.key(), null, viewer.locale()))
                        .collect(Collectors.joining(", "));
    }

    private List<Choice> choices(CustomField field, List<String> values, Viewer viewer) {
        return switch (field.type()) {
            case CHOICE, CHOICES ->
                field.options().stream()
                        .filter(option -> !option.retired() || values.contains(option.key()))
                        .map(option -> Choice.of(option.key(), option.label()))
                        .toList();
            case USER -> people(field, values, viewer);
            case ACCOUNT -> named(field, values, viewer);
            case YES_NO -> List.of(Choice.keyed("true", "fields.value.yes"), Choice.keyed("false", "fields.value.no"));
            default -> List.of();
        };
    }

    /** Whoever is chosen stays so, even when they have left. */
    private List<Choice> people(CustomField field, List<String> values, Viewer viewer) {
        var present = people.choices(viewer).stream()
                .map(person -> Choice.of(person.id().toString(), person.name(), person.title()))
                .toList();
        var chosen = named(field, values, viewer).stream()
                .filter(one -> present.stream().noneMatch(other -> other.value().equals(one.value())));
        return Stream.concat(chosen, present.stream()).toList();
    }

    private List<Choice> named(CustomField field, List<String> values, Viewer viewer) {
        return values.stream()
                .filter(value -> value.length() == 36)
                .limit(1)
                .flatMap(value -> {
                    var chosen = CustomValues.NONE.with(field.key(), FieldJson.NODES.stringNode(value));
                    var name = fields.reading(field.kind(), chosen, viewer).text(field, chosen);
                    return name.isEmpty() ? Stream.empty() : Stream.of(Choice.of(value, name));
                })
                .toList();
    }

    private static List<String> texts(CustomField field, @Nullable JsonNode value) {
        if (value == null) {
            return List.of();
        }
        return switch (field.type()) {
            case NUMBER -> List.of(value.decimalValue().toPlainString());
            case MONEY -> List.of(value.path("amount").asString());
            case CHOICES -> value.valueStream().map(JsonNode::asString).toList();
            default -> List.of(value.asString());
        };
    }

    private static @Nullable String currency(@Nullable JsonNode value) {
        return value == null || !value.isObject()
                ? null
                : value.path("currency").asString();
    }

    /** Ours first, then those of all countries. */
    private List<String> currencies(List<FieldInput> inputs) {
        if (inputs.stream().noneMatch(input -> input.field().type() == FieldType.MONEY)) {
            return List.of();
        }
        var everywhere = Stream.of(Locale.getISOCountries())
                .map(country -> Currency.getInstance(Locale.of("", country)))
                .filter(Objects::nonNull)
                .map(Currency::getCurrencyCode)
                .sorted();
        return Stream.concat(Stream.of(organisation.current().currency().getCurrencyCode()), everywhere)
                .distinct()
                .toList();
    }
}
