package com.quorumcrm.orgcharts.web;

import static java.util.Objects.requireNonNullElse;

import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.orgcharts.AddRelationship;
import com.quorumcrm.orgcharts.RelationshipKind;
import com.quorumcrm.web.Choice;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one person is to another, as it was typed. */
record RelationshipForm(
        String fromId,
        String toId,
        RelationshipKind kind,
        Integer strength,
        @Nullable String note) {

    private static final int USUAL = 3;
    private static final int STRONGEST = 5;

    RelationshipForm {
        fromId = requireNonNullElse(fromId, "");
        toId = requireNonNullElse(toId, "");
        kind = requireNonNullElse(kind, RelationshipKind.INFLUENCES);
        strength = requireNonNullElse(strength, USUAL);
    }

    static RelationshipForm empty() {
        return new RelationshipForm("", "", RelationshipKind.INFLUENCES, USUAL, null);
    }

    AddRelationship command() {
        return command(People.required("fromId", fromId));
    }

    AddRelationship command(ContactId from) {
        return new AddRelationship(from, People.required("toId", toId), kind, strength, note);
    }

    static List<Choice> kinds() {
        return Stream.of(RelationshipKind.values())
                .map(kind -> Choice.keyed(kind.name(), kind.label()))
                .toList();
    }

    static List<Choice> strengths() {
        return IntStream.rangeClosed(1, STRONGEST)
                .mapToObj(strength -> Choice.keyed(Integer.toString(strength), "orgcharts.strength." + strength))
                .toList();
    }
}
