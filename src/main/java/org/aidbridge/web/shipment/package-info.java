/** Shipments on the board: the list and its CSV file, and the page of a shipment with its quantities and events. */
package org.aidbridge.web.shipment;
