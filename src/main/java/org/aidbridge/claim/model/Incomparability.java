package org.aidbridge.claim.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why two figures cannot be compared. */
@Schema(name = "Ground")
public enum Incomparability {
    /** They do not count the same deliveries, or we cannot tell which of ours are meant. */
    SCOPE,
    /** They do not count the same things, or nobody can say which of ours are meant. */
    MAPPING,
    /** They do not count up to the same stage. */
    STAGE,
    /** They do not count over the same time. */
    PERIOD,
    /** One of them is a promise. */
    PLEDGE,
    /** One of them was taken back. */
    RETRACTED,
    /** Our record of one of them was a mistake. */
    CORRECTED
}
