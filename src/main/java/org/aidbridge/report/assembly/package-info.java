/**
 * Draws up the document of {@code report}, a section in a file: from facts and reference data as of its point on the two
 * clocks and from nothing else, so that the same terms give the same document at any later time. It also tells by cause why
 * the figures of one point are others than those of another. It writes nothing, and does not know what is published when.
 */
package org.aidbridge.report.assembly;
