package org.aidbridge.route.state;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.aidbridge.shared.When;

/** The instants at which a route can change its state, as an instant or a day. */
final class TurningPoints {

    private final NavigableMap<Instant, List<When>> byInstant = new TreeMap<>();

    TurningPoints(List<Notice> said, List<Departure> seen) {
        for (Notice notice : said) {
            notice.turns().forEach(when -> add(when.begin(notice.zone()), when));
            // Issue or effective date, whichever is later.
            add(notice.holdsFrom(), null);
        }
        seen.forEach(d -> add(d.at(), d.when()));
    }

    private void add(Instant at, When when) {
        List<When> known = byInstant.computeIfAbsent(at, instant -> new ArrayList<>());
        if (when != null) {
            known.add(when);
        }
    }

    Set<Instant> instants() {
        return byInstant.keySet();
    }

    Interval dated(Interval interval) {
        When since = since(interval);
        return new Interval(
                interval.from(),
                interval.to(),
                since,
                interval.until(),
                interval.state(),
                interval.closed(),
                interval.cause(),
                interval.openedBy());
    }

    /** As its cause states it; else as any other turn of that instant. */
    private When since(Interval interval) {
        Instant from = interval.from();
        if (interval.openedBy() != null && interval.openedBy().at().equals(from)) {
            return interval.openedBy().when();
        }
        Notice cause = interval.openedBy() == null ? interval.cause() : null;
        if (cause != null) {
            ZoneId zone = cause.zone();
            for (When when : cause.turns()) {
                if (when.begin(zone).equals(from)) {
                    return when;
                }
            }
            When issued = cause.issued();
            if (issued.day() != null && issued.begin(zone).isBefore(from) && from.isBefore(issued.end(zone))) {
                return issued;
            }
        }
        return byInstant.get(from).stream()
                .filter(when -> when.day() != null)
                .findFirst()
                .orElse(When.at(from));
    }
}
