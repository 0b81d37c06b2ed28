/**
 * The sections of a report, each in a package below: {@code Bottleneck} is the record in the canonical JSON, {@code
 * BottleneckRenderer} turns it into a table, and where computing the record takes more than a few methods, an {@code Assembler}
 * does it. This package has what sections share. It depends on no section.
 */
package org.aidbridge.report.section;
