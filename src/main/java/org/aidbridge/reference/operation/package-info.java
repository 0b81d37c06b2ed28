/**
 * Whom and what an operation deals with: the operations themselves, the catalogue of items with its categories and units,
 * and the parties of each operation. {@link org.aidbridge.reference.operation.KnownCodes} is what the intake of facts asks. It
 * knows nothing of shipments.
 */
package org.aidbridge.reference.operation;
