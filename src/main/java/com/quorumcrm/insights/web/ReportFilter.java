package com.quorumcrm.insights.web;

import com.quorumcrm.deallists.Owners;
import com.quorumcrm.identity.Organisation;
import com.quorumcrm.insights.DealsAsked;
import com.quorumcrm.insights.Dimension;
import com.quorumcrm.insights.Part;
import com.quorumcrm.kernel.AsOf;
import com.quorumcrm.kernel.NotUnderstood;
import com.quorumcrm.kernel.Viewer;
import com.quorumcrm.pipelines.PipelineView;
import com.quorumcrm.web.Keys;
import com.quorumcrm.web.Url;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which report a URL asks for.
 *
 * @param pipeline the key; the first pipeline by default
 * @param from the day from which deals were opened, by default a year ago
 * @param to the last day, by default today
 * @param owner as in lists of deals: {@code me}, {@code team}, {@code all}, or an id
 * @param by by what deals are told apart
 * @param asOf an instant, or a day whose end is meant; now by default
 */
record ReportFilter(
        @Nullable String pipeline,
        @Nullable String from,
        @Nullable String to,
        @Nullable String owner,
        @Nullable String by,
        @Nullable String asOf) {

    static final String PATH = "/reports/stages";

    DealsAsked asked(PipelineView shown, Owners owners, Organisation organisation, Clock clock, Viewer viewer) {
        var first = given(from);
        var last = lastDay(organisation, clock);
        return new DealsAsked(
                shown.id(),
                first == null ? last.minusYears(1).plusDays(1) : day("from", first),
                last,
                owners.meant(List.of(whose()), viewer),
                instant(organisation, clock),
                dimension());
    }

    boolean isPast() {
        return given(asOf) != null;
    }

    /** Everybody whose deals the viewer may see, unless somebody is named. */
    String whose() {
        var named = given(owner);
        return named == null ? Owners.EVERYBODY : named;
    }

    Dimension dimension() {
        var key = given(by);
        return key == null ? Dimension.OWNER : Keys.read("by", key, Dimension.class);
    }

    /** The list of the deals that a number counts. */
    String deals(Part part, String key) {
        return url(PATH + "/deals")
                .with("part", Keys.of(part))
                .with("key", key.isEmpty() ? null : key)
                .toString();
    }

    String report() {
        return url(PATH).toString();
    }

    ReportFilter of(String otherPipeline) {
        return new ReportFilter(otherPipeline, from, to, owner, by, asOf);
    }

    private Url url(String path) {
        return Url.of(path)
                .with("pipeline", given(pipeline))
                .with("from", given(from))
                .with("to", given(to))
                .with("owner", given(owner))
                .with("by", given(by))
                .with("asOf", given(asOf));
    }

    private LocalDate lastDay(Organisation organisation, Clock clock) {
        var day = given(to);
        return day == null ? LocalDate.ofInstant(instant(organisation, clock), organisation.zone()) : day("to", day);
    }

    private Instant instant(Organisation organisation, Clock clock) {
        var text = given(asOf);
        return text == null ? clock.instant() : AsOf.parse(text, organisation.zone());
    }

    private static LocalDate day(String field, String text) {
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 1 && day.getYear() <= 9999) {
                return day;
            }
        } catch (DateTimeParseException unreadable) {
            throw new NotUnderstood(field, "web.list.badDate", text);
        }
        throw new NotUnderstood(field, "web.list.badDate", text);
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
