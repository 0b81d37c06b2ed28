/**
 * Renders a report as a document in the requested format, from its canonical data alone. Only complete lists query the database.
 */
package org.aidbridge.report.render;
