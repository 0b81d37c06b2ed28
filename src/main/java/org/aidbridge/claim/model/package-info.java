/**
 * Public figures as numbers, and pure comparisons: bounds, tolerances, sums of parts, verdicts with a reason in one sentence.
 * Knows nothing about storing claims or counting quantities.
 */
package org.aidbridge.claim.model;
