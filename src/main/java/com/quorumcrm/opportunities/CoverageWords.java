package com.quorumcrm.opportunities;

import com.quorumcrm.identity.OrganisationSettings;
import com.quorumcrm.opportunities.DealCoverage.Piece;
import com.quorumcrm.opportunities.DealCoverage.State;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in words how well a buying group covers a deal, for pages and for the API. */
@Component
public class CoverageWords {

    private final MessageSource messages;
    private final OrganisationSettings organisation;
    private final Clock clock;

    CoverageWords(MessageSource messages, OrganisationSettings organisation, Clock clock) {
        this.messages = messages;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** What is missing, as sentences. */
    public String of(DealCoverage coverage) {
        var today = organisation.current().today(clock);
        return coverage.holes().isEmpty()
                ? say("opportunities.coverage.whole")
                : coverage.holes().stream().map(piece -> sentence(piece, today)).collect(Collectors.joining(" "));
    }

    /** How one role stands. */
    public String of(Piece piece) {
        return sentence(piece, organisation.current().today(clock));
    }

    /** The class of its dot. */
    public String dot(Piece piece) {
        return switch (piece.state()) {
            case ENGAGED -> "";
            case QUIET, OPEN -> "cold";
            case AGAINST -> "against";
            case LEFT, MISSING -> "hole";
        };
    }

    private String sentence(Piece piece, LocalDate today) {
        var role = say(piece.role().label());
        var name = piece.state() == State.MISSING ? role.toLowerCase(LocaleContextHolder.getLocale()) : role;
        return say(piece.words(), name, piece.days(today));
    }

    private String say(String code, Object... arguments) {
        return messages.getMessage(code, arguments, LocaleContextHolder.getLocale());
    }
}
