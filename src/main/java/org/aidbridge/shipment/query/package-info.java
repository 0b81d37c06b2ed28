/**
 * What can be asked of shipments, now and as of any point on the two clocks, and the HTTP interface to them. It reads the
 * tables of {@code shipment} and {@code event} and folds histories itself; it writes nothing but through their desks.
 */
package org.aidbridge.shipment.query;
