/**
 * The live situation of an operation, and reports: the same content frozen, numbered and never changed, on request or by
 * schedule. Stores the terms and the canonical data of reports, and nothing else.
 */
package org.aidbridge.report.publishing;
