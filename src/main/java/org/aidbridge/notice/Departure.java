package org.aidbridge.notice;

import java.time.Instant;
import java.util.UUID;

/**
 * A departure that somebody saw: an observation that was published, or the event of a shipment that was on board.
 *
 * @param at when it left; of an observation that is dated to a day, the begin of that day
 * @param recordedAt since when that is known
 * @param flight null when nobody said
 * @param notice the observation, or null
 * @param event the event of a shipment, or null
 */
public record Departure(Instant at, Instant recordedAt, String flight, UUID notice, UUID event) {}
