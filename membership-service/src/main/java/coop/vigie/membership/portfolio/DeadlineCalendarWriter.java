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

    private static final int MOST_OCTETS = 75;

    private DeadlineCalendarWriter() {}

    static byte[] write(Portfolio portfolio, Instant now) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Vigie//membership//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        for (Deadline deadline : portfolio.deadlines()) {
            VEvent event = new VEvent(false);
            String key = String.join(
                    " ", portfolio.organisation(), deadline.kind(), deadline.cooperative(), deadline.subject());
            event.add(new Uid(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)) + "@vigie"));
            event.add(new DtStamp(now));
            event.add(new DtStart<>(deadline.on()));
            event.add(new Summary(deadline.text()));
            event.add(new Description(deadline.text()));
            calendar.add(event);
        }
        return folded(calendar.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /** Cuts lines at 75 octets (RFC 5545, 3.1). The library's own writer counts characters, of which an accented one takes two. */
    private static String folded(String calendar) {
        StringBuilder out = new StringBuilder(calendar.length() + calendar.length() / 16);
        int octets = 0;
        for (int at = 0; at < calendar.length(); ) {
            int point = calendar.codePointAt(at);
            at += Character.charCount(point);
            if (point == '\r' || point == '\n') {
                octets = 0;
            } else {
                int size = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
                if (octets + size > MOST_OCTETS) {
                    out.append("\r\n ");
                    octets = 1;
                }
                octets += size;
            }
            out.appendCodePoint(point);
        }
        return out.toString();
    }
}
