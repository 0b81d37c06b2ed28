package org.aidbridge.claim.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why two figures cannot be compared. */
@Schema(name = "Ground")
public enum Incomparability {
    /** They count different deliveries, or ours cannot be limited to the same ones. */
    SCOPE,
    /** They count different items, or the items are unmapped. */
    MAPPING,
    /** They count up to different stages. */
    STAGE,
    /** They cover different periods. */
    PERIOD,
    /** One of them is a promise. */
    PLEDGE,
    /** One of them was withdrawn. */
    RETRACTED,
    /** Our record of one of them was a mistake. */
    CORRECTED
}
