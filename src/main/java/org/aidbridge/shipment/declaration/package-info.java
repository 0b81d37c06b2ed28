/**
 * Shipments: declared, corrected, re-planned and withdrawn. It knows nothing of HTTP or events; {@code recording} updates the
 * derived state.
 */
package org.aidbridge.shipment.declaration;
