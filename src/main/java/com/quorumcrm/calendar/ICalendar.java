package com.quorumcrm.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes iCalendar (RFC 5545). Times are written in UTC, which is the same moment everywhere. */
final class ICalendar {

    private static final ProdId PRODUCT = new ProdId("-//Quorum//Quorum//EN");
    private static final Duration USUAL = Duration.ofMinutes(30);

    private ICalendar() {}

    /** The same events are the same text. */
    static String feed(List<FeedEvent> events) {
        var calendar = calendar(ImmutableMethod.PUBLISH);
        events.forEach(event -> calendar.add(event(event)));
        return write(calendar);
    }

    static Calendar calendar(Method method) {
        var calendar = new Calendar();
        calendar.add((Property) PRODUCT);
        calendar.add((Property) ImmutableVersion.VERSION_2_0);
        calendar.add((Property) method);
        return calendar;
    }

    static VEvent event(FeedEvent event) {
        var written = new VEvent(false);
        written.add(new Uid(event.id() + "@quorum"));
        written.add(new DtStamp(event.changed().truncatedTo(ChronoUnit.SECONDS)));
        written.add(new LastModified(event.changed().truncatedTo(ChronoUnit.SECONDS)));
        written.add(new Summary(event.title()));
        when(event).forEach(written::add);
        if (event.text() != null) {
            written.add(new Description(event.text()));
        }
        if (event.place() != null) {
            written.add(new Location(event.place()));
        }
        event.categories().forEach(category -> written.add(new Categories(category)));
        if (event.confidential()) {
            written.add(ImmutableClazz.PRIVATE);
        }
        return written;
    }

    /** What has no time of its own, or is done, leaves people free. */
    private static List<Property> when(FeedEvent event) {
        var start = event.start();
        if (start == null) {
            return List.of(new DtStart<>(event.day()), ImmutableTransp.TRANSPARENT);
        }
        var minutes = event.minutes();
        var length = minutes == null ? USUAL : Duration.ofMinutes(minutes);
        return List.of(
                new DtStart<>(start),
                new DtEnd<>(start.plus(length)),
                event.done() ? ImmutableTransp.TRANSPARENT : ImmutableTransp.OPAQUE);
    }

    static String write(Calendar calendar) {
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
