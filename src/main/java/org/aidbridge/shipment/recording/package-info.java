/**
 * Recording events: {@code EventValidator} checks an {@code EventRequest} against its shipment, {@code LedgerUpdater}
 * writes the event and its ledger rows. An event that is next in order is appended; a late one or a retraction derives
 * the ledger again from the history.
 */
package org.aidbridge.shipment.recording;
