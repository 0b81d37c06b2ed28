/**
 * Where every unit of a consignment is, as a pure function of what was reported: stages, event types and the fold over
 * them. No clock, no database, no container: a history goes in, balances and ledger entries come out, and the sum over
 * all stages never differs from what was declared plus what was found in surplus.
 */
package org.aidbridge.shipment.ledger;
