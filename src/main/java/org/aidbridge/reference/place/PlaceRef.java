package org.aidbridge.reference.place;

import java.time.ZoneId;

/**
 * The part of a place that recording needs, frozen once facts exist.
 *
 * @param country ISO 3166-1 alpha-2
 * @param zone of its days
 */
public record PlaceRef(String code, String country, ZoneId zone) {}
