/**
 * Who carries: airlines, shipping lines, hauliers, air forces, the routes they could serve and the waybill prefixes that
 * sources give them. It knows nothing of what is on board.
 */
package org.aidbridge.carrier;
