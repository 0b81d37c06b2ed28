/**
 * The document of {@code report} as it is handed out, a section in a file: what is said, drawn and tabled, and in which format
 * it is asked for. All of it comes from the canonical data; it asks no database.
 */
package org.aidbridge.report.render;
