/**
 * What is reported of shipments: checked against them, recorded once, and booked in the ledger. An event that is next in
 * order is appended without reading any history; one that comes late, or withdraws another, re-derives its shipment.
 */
package org.aidbridge.shipment.recording;
