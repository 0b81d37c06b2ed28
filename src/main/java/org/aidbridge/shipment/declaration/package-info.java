/**
 * Shipments as they are written: declared and re-planned, and where they stand. It knows nothing of HTTP; what is reported of
 * a shipment is the business of {@code event}, what is shown of it that of {@code tracking}.
 */
package org.aidbridge.shipment.declaration;
