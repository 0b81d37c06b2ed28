/**
 * Reading shipments, now and as of any point on the two clocks, and the API of shipments and events. It writes only through
 * the services of {@code declaration} and {@code recording}.
 */
package org.aidbridge.shipment.query;
