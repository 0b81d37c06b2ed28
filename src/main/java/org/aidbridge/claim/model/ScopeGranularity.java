package org.aidbridge.claim.model;

/** By what tracked figures can be told apart, as far as claims are limited to it: the more, the more of them can be compared. */
public enum ScopeGranularity {
    /** Items, donors, carriers, countries. */
    COUNTRIES,
    /** And the place that goods go to. */
    PLACES
}
