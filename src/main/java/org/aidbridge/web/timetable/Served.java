package org.aidbridge.web.timetable;

import java.util.List;
import org.aidbridge.reference.carrier.Publication;
import org.aidbridge.web.shelf.Cell;

/**
 * How a route is usually served from a day on, as it was once stated.
 *
 * @param from the day
 * @param holds whether that is how it is served today
 * @param source where that is published
 * @param recorded when
 */
record Served(String from, boolean holds, List<Cell> cells, Publication source, String recorded, String by) {}
