/**
 * What a public figure says, as numbers, and how it holds against what was tracked and against other figures: bounds,
 * tolerances, sums of parts, verdicts with their reason in one sentence. Pure functions over records. It knows nothing of how
 * claims are kept or quantities counted.
 */
package org.aidbridge.claim.model;
