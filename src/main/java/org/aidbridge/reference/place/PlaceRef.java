package org.aidbridge.reference.place;

import java.time.ZoneId;

/**
 * What recording a fact needs of a place, and nothing that changes once facts were recorded there.
 *
 * @param country ISO 3166-1 alpha-2
 * @param zone whose days a date without a time means
 */
public record PlaceRef(String code, String country, ZoneId zone) {}
