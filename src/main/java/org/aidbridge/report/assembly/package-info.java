/**
 * Assembles the sections of a report from facts and reference data as of its two times, so that the same terms always give the
 * same report, and writes it as canonical JSON. Stores nothing.
 */
package org.aidbridge.report.assembly;
