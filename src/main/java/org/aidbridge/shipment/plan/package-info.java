/** The plan of a shipment, and the flags that follow from plan, position and routes. It stores nothing. */
package org.aidbridge.shipment.plan;
