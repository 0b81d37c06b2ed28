package org.aidbridge.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What moved in the period. */
@Schema(name = "Movement")
public record Movement(String item, String name, String unit, Reached reached, Stock change) {}
