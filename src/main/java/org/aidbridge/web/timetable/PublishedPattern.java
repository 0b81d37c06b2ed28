package org.aidbridge.web.timetable;

import java.util.List;
import org.aidbridge.reference.carrier.Publication;
import org.aidbridge.web.shelf.FieldValue;

/**
 * A revision of a route's usual pattern.
 *
 * @param from its first day
 * @param holds whether it is in force today
 * @param source where it was published
 * @param recorded when
 */
record PublishedPattern(
        String from, boolean holds, List<FieldValue> cells, Publication source, String recorded, String by) {}
