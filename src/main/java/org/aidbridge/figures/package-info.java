/**
 * How much of what is where, and how much ever came how far: the figures of an operation as of any point on the two clocks,
 * whole or by donor, origin, recipient or carrier. What an entry of the ledger adds to a figure is said once, in the view
 * {@code figure_part}; a background fold keeps sums of it, so that a figure costs what it tells and not the history behind
 * it. It knows nothing of reports, claims or regions.
 */
package org.aidbridge.figures;
