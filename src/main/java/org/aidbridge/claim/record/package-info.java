/**
 * Recording, mapping and reading public claims, with the tolerances of hedges. Verdicts come from {@code claim.model}, tracked
 * quantities from {@code shipment.figures}.
 */
package org.aidbridge.claim.record;
