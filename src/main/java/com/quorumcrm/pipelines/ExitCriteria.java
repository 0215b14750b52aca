package com.quorumcrm.pipelines;

import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.StageCriterion.Lack;
import com.quorumcrm.pipelines.StageCriterion.Offer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What deals can be asked for before they leave a stage, of all who know something about deals. */
@Component
public class ExitCriteria {

    private final ObjectProvider<StageCriterion> sources;
    private final MessageSource messages;

    ExitCriteria(ObjectProvider<StageCriterion> sources, MessageSource messages) {
        this.sources = sources;
        this.messages = messages;
    }

    public List<Offer> offers(@Nullable String pipelineKey, Viewer viewer) {
        return sources.orderedStream()
                .flatMap(source -> source.offers(pipelineKey, viewer).stream())
                .toList();
    }

    /** What deals lack apart from fields and ticks, by their ids; without those that lack nothing. */
    public Map<UUID, List<Lack>> lacking(Map<UUID, List<Criterion>> asked, Viewer viewer) {
        var all = new HashMap<UUID, List<Lack>>();
        if (!asked.isEmpty()) {
            sources.orderedStream()
                    .forEach(source -> source.lacking(asked, viewer)
                            .forEach((deal, lacks) -> all.merge(
                                    deal,
                                    lacks,
                                    (one, other) -> Stream.concat(one.stream(), other.stream())
                                            .toList())));
        }
        return all;
    }

    /** Criteria in words, in their order. */
    public List<String> words(List<Criterion> criteria, List<Offer> offers, Locale locale) {
        return criteria.stream()
                .map(criterion -> words(criterion, offers, locale))
                .toList();
    }

    public String name(Offer offer, Locale locale) {
        var key = offer.name().key();
        return key == null ? String.valueOf(offer.name().label()) : messages.getMessage(key, null, locale);
    }

    private String words(Criterion criterion, List<Offer> offers, Locale locale) {
        var text = criterion.text() != null
                ? criterion.text()
                : offers.stream()
                        .filter(offer -> offer.criterion().asksAs(criterion))
                        .findFirst()
                        .map(offer -> name(offer, locale))
                        .orElse(criterion.subject());
        return messages.getMessage(criterion.kind().label() + ".of", new Object[] {text}, locale);
    }
}
