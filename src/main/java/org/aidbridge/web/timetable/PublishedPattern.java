package org.aidbridge.web.timetable;

import java.util.List;
import org.aidbridge.reference.carrier.Publication;
import org.aidbridge.web.shelf.FieldValue;

/**
 * How a route is usually served from a day on, as it was once stated.
 *
 * @param from the day
 * @param holds whether that is how it is served today
 * @param source where that is published
 * @param recorded when
 */
record PublishedPattern(
        String from, boolean holds, List<FieldValue> cells, Publication source, String recorded, String by) {}
