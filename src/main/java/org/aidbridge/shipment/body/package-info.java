/**
 * Shipments, plans and events in the JSON in which they are sent, one by one or many at once: what each field may hold, what
 * goes together, and how it becomes what the desks take. It asks no database.
 */
package org.aidbridge.shipment.body;
