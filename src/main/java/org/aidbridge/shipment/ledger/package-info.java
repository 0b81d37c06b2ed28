/**
 * The ledger: stages, event types and the fold that turns a history into balances and entries. Pure: no clock, no database. The
 * balances of a line always add up to the declared quantity plus surplus and opening stock.
 */
package org.aidbridge.shipment.ledger;
