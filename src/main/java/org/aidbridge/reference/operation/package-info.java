/**
 * Operations, the catalogue of items with categories and units, and the parties of each operation. Knows nothing of
 * shipments.
 */
package org.aidbridge.reference.operation;
