/**
 * Recording events. An {@code EventRequest} is validated in three steps: {@code EventConsistency} checks its fields against each
 * other, {@code EventValidator} against its shipment and reference data, and the ledger whether the goods can move.
 * {@code LedgerUpdater} writes the event and its ledger rows: the next event in order is appended, a late one or a retraction
 * derives the ledger again from the history.
 */
package org.aidbridge.shipment.recording;
