/**
 * Shipments as they are written: declared, re-planned, reported on. It owns the rule that a fact is recorded once, and
 * keeps the ledger rows in step with the fold of {@link org.aidbridge.ledger}. It knows nothing of HTTP; what is shown of
 * a shipment is the business of {@code tracking}.
 */
package org.aidbridge.shipment;
