package com.quorumcrm.opportunities.web;

import com.quorumcrm.opportunities.Channel;
import com.quorumcrm.opportunities.OpportunityType;
import com.quorumcrm.pipelines.ForecastCategory;
import com.quorumcrm.web.Choice;
import com.quorumcrm.web.Keys;
import java.util.List;
import java.util.stream.Stream;

/** What selects offer of our own constants. */
final class Choices {

    private Choices() {}

    static List<Choice> types() {
        return of("type", Stream.of(OpportunityType.values()));
    }

    static List<Choice> channels() {
        return of("channel", Stream.of(Channel.values()));
    }

    /** Those that an open deal can be forecast as. */
    static List<Choice> categories() {
        return of(
                "category",
                Stream.of(ForecastCategory.values()).filter(category -> category != ForecastCategory.CLOSED));
    }

    private static List<Choice> of(String kind, Stream<? extends Enum<?>> values) {
        return values.map(value -> Choice.keyed(Keys.of(value), "opportunities." + kind + "." + value))
                .toList();
    }
}
