package coop.vigie.membership.portfolio;

import coop.vigie.membership.portfolio.Portfolio.Deadline;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** The days that matter as an iCalendar feed (RFC 5545). */
final class DeadlineCalendarWriter {

    private DeadlineCalendarWriter() {}

    static byte[] write(Portfolio portfolio, Instant now) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Vigie//membership//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        for (Deadline deadline : portfolio.deadlines()) {
            VEvent event = new VEvent(false);
            String key = portfolio.organisation() + deadline.kind() + deadline.cooperative() + deadline.on();
            event.add(new Uid(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + "@vigie"));
            event.add(new DtStamp(now));
            event.add(new DtStart<>(deadline.on()));
            event.add(new Summary(deadline.text()));
            event.add(new Description(deadline.text()));
            calendar.add(event);
        }
        return calendar.toString().getBytes(StandardCharsets.UTF_8);
    }
}
