package com.quorumcrm.buyinggroups.web;

import com.quorumcrm.buyinggroups.Aspect;
import com.quorumcrm.buyinggroups.Decision;
import com.quorumcrm.buyinggroups.Stance;
import com.quorumcrm.buyinggroups.StatementView;
import com.quorumcrm.pipelines.BuyingRole;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells in words what was said of somebody. */
@Component
class StatementWords {

    private final MessageSource messages;

    StatementWords(MessageSource messages) {
        this.messages = messages;
    }

    public String of(StatementView statement) {
        var value = statement.value();
        if (value == null || value.isEmpty()) {
            return say(statement.aspect() == Aspect.ROLES ? "buyinggroups.standing" : "buyinggroups.influence.unknown");
        }
        return switch (statement.aspect()) {
            case ROLES ->
                Choices.roles(List.of(value.split(" "))).stream()
                        .map(BuyingRole::label)
                        .map(this::say)
                        .collect(Collectors.joining(", "));
            case STANCE -> say(Stance.of(value).label());
            case INFLUENCE -> say("buyinggroups.influence." + value);
            case DECISION -> say(Decision.of(value).label());
        };
    }

    private String say(String code) {
        return messages.getMessage(code, null, LocaleContextHolder.getLocale());
    }
}
