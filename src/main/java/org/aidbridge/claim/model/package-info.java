/**
 * Public figures as numbers. {@code Verdict} compares a claim with tracked facts, {@code ClaimPairComparison} two claims with each
 * other; both are pure and give their reason in one sentence. Knows nothing about storing claims or counting quantities.
 */
package org.aidbridge.claim.model;
