/**
 * Figures of an operation as of any point on the two clocks: stocks and what ever reached a stage, whole or grouped. The view
 * {@code figure_part} defines what a ledger entry adds; a background fold keeps sums, so that figures do not cost the history.
 * It knows nothing of reports or claims.
 */
package org.aidbridge.shipment.figures;
