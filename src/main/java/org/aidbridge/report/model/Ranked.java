package org.aidbridge.report.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An item in the order of what matters, which has nothing to do with how much of it there is.
 *
 * @param priority the most urgent one of shipments with the item: CRITICAL, HIGH or, of all others, NORMAL
 * @param rank of its category in the catalogue, 1 being vital
 */
@Schema(name = "RankedItem")
public record Ranked(String item, String priority, int rank) {}
