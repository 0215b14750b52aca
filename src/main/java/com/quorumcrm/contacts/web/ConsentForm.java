package com.quorumcrm.contacts.web;

import com.quorumcrm.contacts.Consent;
import com.quorumcrm.contacts.ContactId;
import com.quorumcrm.contacts.RecordConsent;
import com.quorumcrm.kernel.Rules;
import com.quorumcrm.web.Choice;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person has said about a channel; all of it is text, so that what cannot be read is shown again. */
record ConsentForm(
        @Nullable String channel,
        @Nullable String state,
        @Nullable String on,
        @Nullable String source) {

    static ConsentForm empty(LocalDate today) {
        return new ConsentForm(null, null, today.toString(), null);
    }

    /** To be filled in for a channel. */
    static ConsentForm about(Consent.Channel channel) {
        return new ConsentForm(channel.name(), null, null, null);
    }

    boolean isAbout(Consent.Channel one) {
        return one.name().equals(channel);
    }

    /** Was nothing typed about the channel? */
    boolean isBlank() {
        return Stream.of(state, on, source).allMatch(text -> text == null || text.isBlank());
    }

    /** A message key: the name of the channel. */
    public @Nullable String label() {
        var chosen = constant(Consent.Channel.values(), channel);
        return chosen == null ? null : chosen.label();
    }

    /** @throws com.quorumcrm.kernel.RuleBroken naming the fields that cannot be read */
    RecordConsent command(ContactId contact) {
        return new RecordConsent(contact, word(""));
    }

    /**
     * @param prefix of the names of its fields
     * @throws com.quorumcrm.kernel.RuleBroken naming the fields that cannot be read
     */
    Consent.Word word(String prefix) {
        var chosenChannel = constant(Consent.Channel.values(), channel);
        var chosenState = constant(Consent.State.values(), state);
        new Rules()
                .required(prefix + "channel", chosenChannel)
                .required(prefix + "state", chosenState)
                .that(isDate(on), prefix + "on", "contacts.rule.date")
                .enforce();
        return new Consent.Word(
                Objects.requireNonNull(chosenChannel), Objects.requireNonNull(chosenState), date(on), source);
    }

    static List<Choice> channels() {
        return Stream.of(Consent.Channel.values())
                .map(one -> Choice.keyed(one.name(), one.label()))
                .toList();
    }

    static List<Choice> states() {
        return Stream.of(Consent.State.values())
                .map(one -> Choice.keyed(one.name(), one.label()))
                .toList();
    }

    static <E extends Enum<E>> @Nullable E constant(E[] all, @Nullable String name) {
        return Stream.of(all)
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null || text.isBlank() ? null : LocalDate.parse(text);
    }

    private static boolean isDate(@Nullable String text) {
        try {
            date(text);
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }
}
