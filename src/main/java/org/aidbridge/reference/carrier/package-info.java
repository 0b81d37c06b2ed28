/**
 * Who carries: airlines, shipping lines, hauliers, air forces, the routes they could serve, how they usually serve them, the
 * departures they have dated, and the waybill prefixes that sources give them. What was seen of a departure, and what is on
 * board, it does not know.
 */
package org.aidbridge.reference.carrier;
