/** Shipments on the board: the list and its file, and one shipment with where everything of it is and what was reported of it. */
package org.aidbridge.web.shipment;
