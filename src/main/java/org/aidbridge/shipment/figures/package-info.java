/**
 * How much of what is where, and how much ever came how far: the figures of an operation as of any point on the two clocks,
 * whole or by donor, lane, recipient, region or carrier. What an entry of the ledger adds to a figure is said once, in the
 * view {@code figure_part}; a background fold keeps sums of it, so that a figure costs what it tells and not the history
 * behind it. What things are called and in which region somebody is, is read as it was known then. It knows nothing of
 * reports or claims.
 */
package org.aidbridge.shipment.figures;
